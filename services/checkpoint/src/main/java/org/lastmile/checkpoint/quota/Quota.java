package org.lastmile.checkpoint.quota;

import java.util.UUID;
import org.lastmile.checkpoint.passage.Direction;

/**
 * How often somebody may pass.
 *
 * @param placeCode place whose compounds' gates it holds for
 * @param most uses within the days
 * @param days 1 to 30, today included
 */
public record Quota(UUID id, String placeCode, Subject subject, Direction direction, int most, int days) {

    /** Whose passages are counted together. */
    public enum Subject {
        HOUSEHOLD,
        PERSON,
        /** A vehicle. */
        PLATE
    }

    boolean holdsFor(String gatePlace, Direction way) {
        return direction == way && gatePlace.startsWith(placeCode);
    }
}
