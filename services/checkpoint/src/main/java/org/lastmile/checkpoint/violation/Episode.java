package org.lastmile.checkpoint.violation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A broken rule, from its first finding to its end.
 *
 * @param placeCode where it was last found
 * @param ending null as long as it lasts
 */
public record Episode(
        UUID id,
        String kind,
        String subject,
        String placeCode,
        @Nullable Ending ending) {

    /**
     * How it ended.
     *
     * @param reason as in ViolationCleared
     * @param by member of staff; null when it ended by itself
     */
    public record Ending(String reason, @Nullable String by, Instant at) {

        boolean says(Ending other) {
            return by != null && by.equals(other.by) && reason.equals(other.reason);
        }
    }
}
