package org.lastmile.simulator.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Whether a process lets go of what it held for clients that are gone. */
final class Settling {

    private static final Duration WITHIN = Duration.ofSeconds(20);

    /** Its pools of connections and threads grow and shrink by themselves. */
    private static final int FEW = 12;

    private Settling() {}

    /** Waits until threads, sockets and producers are as before, and says if they are not. */
    static void await(Course course, Vitals before) throws IOException, InterruptedException {
        Vitals after = course.vitals();
        long end = System.nanoTime() + WITHIN.toNanos();
        while (!isAs(before, after) && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(500);
            after = course.vitals();
        }
        if (!isAs(before, after)) {
            course.wrong("something is left behind: %s", before.to(after));
        }
        course.note("%s", before.to(after));
    }

    private static boolean isAs(Vitals before, Vitals after) {
        return after.threads() <= before.threads() + FEW
                && after.sockets() <= before.sockets() + FEW
                && after.producers() == before.producers();
    }
}
