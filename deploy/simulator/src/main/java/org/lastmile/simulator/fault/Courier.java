package org.lastmile.simulator.fault;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.lastmile.simulator.fault.Wire.Answer;

/** Sends requests as a device does: again, unchanged, until they are answered. Counts what became of their readings. */
final class Courier {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration AT_LAST = Duration.ofSeconds(60);
    private static final long AGAIN_MS = 500;

    private final URI address;
    private long accepted;
    private long refused;
    private long resent;

    Courier(URI address) {
        this.address = address;
    }

    /** The first answer that is neither 429 nor 503, or none for a minute. */
    Answer deliver(byte[] request, int readings) throws InterruptedException {
        long end = System.nanoTime() + AT_LAST.toNanos();
        Answer answer = Wire.ask(address, request, PATIENCE);
        while (mustCome(answer) && System.nanoTime() - end < 0) {
            resent += readings;
            TimeUnit.MILLISECONDS.sleep(AGAIN_MS);
            answer = Wire.ask(address, request, PATIENCE);
        }
        int taken = count(answer.body(), "\"ACCEPTED\"");
        accepted += taken;
        refused += readings - taken;
        return answer;
    }

    private static boolean mustCome(Answer answer) {
        return answer.status() <= 0 || answer.status() == 429 || answer.status() == 503;
    }

    static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    long accepted() {
        return accepted;
    }

    long refused() {
        return refused;
    }

    long resent() {
        return resent;
    }
}
