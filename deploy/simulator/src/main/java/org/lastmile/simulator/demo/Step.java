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
        /** The answer is lost on the way, so the agent sends the same again. */
        LOST_ANSWER,
        /** The network is gone for a while; what was measured meanwhile is delivered late, in one burst. */
        OFFLINE,
        /** The clock jumps ahead, and readings are refused until an answer tells of it; later it jumps back. */
        CLOCK_AHEAD
    }

    enum Direction {
        IN,
        OUT
    }

    /**
     * One reading, before the agent gives it a time and a number.
     *
     * @param celsius degrees, as shown
     * @param document number of a citizen id
     * @param plate of a car, null on foot
     * @param again whether it repeats one that was too high
     */
    record Reading(
            Direction direction,
            double celsius,
            String document,
            @Nullable String plate,
            boolean again) {

        @Override
        public String toString() {
            return "Reading[%s, %s]".formatted(direction, celsius);
        }
    }
}
