package org.lastmile.inspection.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The duty of the accountable place to put a finding right: one per round.
 *
 * @param round 1, and one more after each rejected verification
 * @param dueAt by when
 * @param basis where the due time comes from
 * @param setAt since when it is due then
 * @param firedAt when its violation was raised; null while it was not
 */
public record Duty(
        int round,
        Instant dueAt,
        Basis basis,
        Instant setAt,
        @Nullable Instant firedAt) {

    /** Where a due time comes from. */
    public enum Basis {
        /** Nobody said so: from the severity. */
        SEVERITY,
        /** Somebody stated it. */
        STATED
    }

    boolean fired() {
        return firedAt != null;
    }

    Duty firedAt(Instant now) {
        return new Duty(round, dueAt, basis, setAt, now);
    }
}
