package org.lastmile.simulator.ingest;

import org.HdrHistogram.Histogram;

/** What became of the readings of one run; touched by the one thread of the connections. */
final class Tally {

    /** From a request's due time to its answer, in microseconds. */
    final Histogram answers = new Histogram(3);

    long countFrom;
    long accepted;
    long refused;
    long resent;
    long broken;

    /** Requests that were left without any answer for too long, on a connection that stayed open. */
    long hung;

    /** Answers of 500 and more, but not 503. */
    long faults;

    private long lastAccepted = System.nanoTime();
    private long longestGap;

    void answered(long due) {
        if (due >= countFrom) {
            answers.recordValue(Math.max(0, System.nanoTime() - due) / 1000);
        }
    }

    void accepted(int readings) {
        accepted += readings;
        if (readings > 0) {
            long now = System.nanoTime();
            longestGap = Math.max(longestGap, now - lastAccepted);
            lastAccepted = now;
        }
    }

    /** The longest time between two accepted requests, in nanoseconds. */
    long longestGap() {
        return longestGap;
    }
}
