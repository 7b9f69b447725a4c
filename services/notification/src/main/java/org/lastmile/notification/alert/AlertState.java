package org.lastmile.notification.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an alert stands; see the drawing in the package description. */
public sealed interface AlertState {

    /** Nobody has taken it yet. */
    record Open() implements AlertState {}

    /**
     * Somebody has taken it.
     *
     * @param by subject of the member of staff
     * @param at when
     */
    record Acknowledged(String by, Instant at) implements AlertState {}

    /**
     * The episode is over; nothing follows.
     *
     * @param acknowledgement who had taken it, if anybody had
     * @param at when it was over
     * @param resolution why, as the detecting service says it
     */
    record Resolved(@Nullable Acknowledged acknowledgement, Instant at, String resolution) implements AlertState {}

    /** Name in topics, tables and JSON. */
    default StateName named() {
        return switch (this) {
            case Open open -> StateName.OPEN;
            case Acknowledged acknowledged -> StateName.ACKNOWLEDGED;
            case Resolved resolved -> StateName.RESOLVED;
        };
    }

    /** Who has taken it, if anybody has. */
    default @Nullable Acknowledged acknowledgement() {
        return switch (this) {
            case Open open -> null;
            case Acknowledged acknowledged -> acknowledged;
            case Resolved resolved -> resolved.acknowledgement();
        };
    }
}
