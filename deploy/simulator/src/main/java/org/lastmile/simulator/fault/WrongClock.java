package org.lastmile.simulator.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lastmile.simulator.fault.Wire.Answer;
import org.lastmile.simulator.ingest.DeviceScript;

/**
 * Clocks that are eight hours off. Readings from ahead are refused until a heartbeat has told how far; readings from
 * behind are taken and late; with a known offset both are of now, and what is sent again then is still the same.
 */
final class WrongClock implements Fault {

    private static final Duration OFF = Duration.ofHours(8);
    private static final int REQUESTS = 5;
    private static final int READINGS = 10;
    private static final int ALL = REQUESTS * READINGS;

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public void happen(Course course) throws Exception {
        var courier = new Courier(course.address());
        List<DeviceScript> two = course.devices(2);
        DeviceScript ahead = two.get(0);
        DeviceScript behind = two.get(1);
        course.underLoad(() -> {
            List<byte[]> early = requests(ahead, OFF.negated());
            expect(course, "clock-ahead", ALL, deliver(courier, early, "\"clock-ahead\""));
            tellClock(course, ahead, OFF);
            expect(course, "accepted with a known clock", ALL, deliver(courier, early, "\"ACCEPTED\""));

            List<byte[]> old = requests(behind, OFF);
            expect(course, "accepted late", ALL, deliver(courier, old, "\"ACCEPTED\""));
            tellClock(course, behind, OFF.negated());
            expect(course, "accepted again", ALL, deliver(courier, old, "\"ACCEPTED\""));
            expect(course, "accepted of now", ALL, deliver(courier, requests(behind, OFF), "\"ACCEPTED\""));
        });
        // what was accepted twice is one reading
        course.count(3 * ALL, courier);
        course.countTwice(ALL);
        expect(course, "stored as late", 0, course.lateOf(ahead));
        expect(course, "stored as late", ALL, course.lateOf(behind));
        course.note("%d refused clock-ahead, accepted after a heartbeat", ALL);
    }

    private static List<byte[]> requests(DeviceScript device, Duration age) {
        var requests = new ArrayList<byte[]>();
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(device.readings(READINGS, age));
        }
        return requests;
    }

    private static int deliver(Courier courier, List<byte[]> requests, String sign) throws InterruptedException {
        int found = 0;
        for (byte[] request : requests) {
            found += Courier.count(courier.deliver(request, READINGS).body(), sign);
        }
        return found;
    }

    private static void tellClock(Course course, DeviceScript device, Duration off) {
        String body = "{\"deviceTime\":\"" + Clock.systemUTC().instant().plus(off) + "\"}";
        Answer answer = Wire.ask(
                course.address(), device.post("/v1/heartbeats", body.getBytes(US_ASCII), ""), Duration.ofSeconds(20));
        if (answer.status() != 200) {
            course.wrong("a heartbeat was answered %d", answer.status());
        }
    }

    private static void expect(Course course, String what, long wanted, long found) {
        if (wanted != found) {
            course.wrong("%s: %d instead of %d", what, found, wanted);
        }
    }
}
