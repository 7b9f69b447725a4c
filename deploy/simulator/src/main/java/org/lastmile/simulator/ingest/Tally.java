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

    void answered(long due) {
        if (due >= countFrom) {
            answers.recordValue(Math.max(0, System.nanoTime() - due) / 1000);
        }
    }
}
