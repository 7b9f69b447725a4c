package org.lastmile.simulator.demo;

import org.jspecify.annotations.Nullable;

/**
 * The next thing that happens at a checkpoint.
 *
 * @param atMillis since the demo began
 * @param checkpoint index of the checkpoint
 * @param reading what the device measures
 * @param mishap what befalls the device with it
 */
record Step(long atMillis, int checkpoint, Reading reading, Mishap mishap) {

    enum Mishap {
        NONE,
        /** The answer is lost on the way, so the device sends the same again. */
        RESEND,
        /** The network is gone for a while; what was measured meanwhile is delivered late, in one burst. */
        OFFLINE,
        /** The clock jumps ahead; readings are refused until a heartbeat tells of it. */
        CLOCK_AHEAD
    }

    enum Direction {
        IN,
        OUT
    }

    /**
     * One reading, before the device gives it a time.
     *
     * @param seq counts up at each checkpoint
     * @param celsius degrees, as shown
     * @param document number of a citizen id
     * @param plate of a car, null on foot
     * @param recheckOf seq of the reading that this one repeats, 0 for none
     */
    record Reading(
            long seq,
            Direction direction,
            double celsius,
            String document,
            @Nullable String plate,
            long recheckOf) {

        @Override
        public String toString() {
            return "Reading[seq=" + seq + "]";
        }
    }
}
