package org.lastmile.simulator.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.lastmile.simulator.ingest.DeviceScript;

/** Devices send the hour in which they were offline, packed, and then the same hour again in other requests. */
final class HourTwice implements Fault {

    private static final int DEVICES = 4;
    private static final int READINGS = 1200;
    private static final Duration APART = Duration.ofSeconds(3);
    private static final Duration AGO = Duration.ofMinutes(70);
    private static final int FIRST_CUT = 100;
    private static final int SECOND_CUT = 173;

    @Override
    public String name() {
        return "hour-twice";
    }

    @Override
    public void happen(Course course) throws Exception {
        var first = new Courier(course.address());
        var again = new Courier(course.address());
        List<DeviceScript> devices = course.devices(DEVICES);
        course.underLoad(() -> {
            for (DeviceScript device : devices) {
                List<String> hour =
                        device.items(READINGS, Clock.systemUTC().instant().minus(AGO), APART);
                deliver(device, hour, FIRST_CUT, first);
                deliver(device, hour, SECOND_CUT, again);
            }
        });
        course.count(DEVICES * READINGS, first);
        if (again.accepted() != DEVICES * READINGS) {
            course.wrong("%d of %d accepted the second time", again.accepted(), DEVICES * READINGS);
        }
        course.note("%d sent twice; 429 until there was budget: %d resent", DEVICES * READINGS, again.resent());
    }

    private static void deliver(DeviceScript device, List<String> readings, int cut, Courier courier)
            throws IOException, InterruptedException {
        for (int from = 0; from < readings.size(); from += cut) {
            List<String> batch = readings.subList(from, Math.min(readings.size(), from + cut));
            byte[] body = packed("{\"readings\":[" + String.join(",", batch) + "]}");
            courier.deliver(device.post("/v1/readings", body, "Content-Encoding: gzip\r\n"), batch.size());
        }
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(US_ASCII));
        }
        return bytes.toByteArray();
    }
}
