package org.lastmile.simulator.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lastmile.simulator.fault.Wire.Answer;

/**
 * Hundreds of clients send a byte every two seconds, of their headers or of their bodies; others far too long headers.
 */
final class SlowClients implements Fault {

    private static final int EACH = 150;
    private static final int HEADERS = 50;
    private static final int DRIPS = 20;
    private static final Duration DRIP = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration UNHARMED = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "slow-clients";
    }

    @Override
    public void happen(Course course) throws Exception {
        byte[] request = course.uncounted(1).getFirst().readings(1, Duration.ZERO);
        int bodyFrom = new String(request, US_ASCII).indexOf("\r\n\r\n") + 4;
        course.underLoad(() -> {
            Vitals before = course.vitals();
            var wires = new ArrayList<Wire>();
            for (int i = 0; i < EACH; i++) {
                wires.add(begun(course, request, 20));
                wires.add(begun(course, request, bodyFrom + 10));
            }
            longHeaders(course, request);
            long open = drip(wires, course.vitals(), course);
            if (open > 0) {
                course.wrong(
                        "%d of %d slow connections were still open after %s",
                        open, wires.size(), DRIP.multipliedBy(DRIPS));
            }
            Settling.await(course, before);
        });
        if (course.slowest().compareTo(UNHARMED) > 0) {
            course.wrong("the load was harmed");
        }
        course.note("p99 of the load %d ms", course.slowest().toMillis());
    }

    private static Wire begun(Course course, byte[] request, int bytes) throws IOException {
        var wire = new Wire(course.address());
        wire.write(request, 0, bytes);
        return wire;
    }

    private static void longHeaders(Course course, byte[] request) {
        String text = new String(request, US_ASCII);
        byte[] tooLong = text.replaceFirst("\r\n", "\r\nX-Long: " + "x".repeat(64 * 1024) + "\r\n")
                .getBytes(US_ASCII);
        for (int i = 0; i < HEADERS; i++) {
            int status = Wire.ask(course.address(), tooLong, PATIENCE).status();
            if (status != Answer.CLOSED && status / 100 != 4) {
                course.wrong("64 KiB of headers were answered %d", status);
                return;
            }
        }
    }

    /** How many connections the server has not closed at the end. */
    private static long drip(List<Wire> wires, Vitals during, Course course) throws InterruptedException {
        course.note("%d slow connections: threads %d", wires.size(), during.threads());
        List<Wire> open = wires;
        for (int i = 0; i < DRIPS && !open.isEmpty(); i++) {
            TimeUnit.NANOSECONDS.sleep(DRIP.toNanos());
            open = open.stream().filter(SlowClients::takesAByte).toList();
        }
        return open.size();
    }

    private static boolean takesAByte(Wire wire) {
        try {
            wire.write(new byte[] {'x'}, 0, 1);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
