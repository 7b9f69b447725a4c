package org.lastmile.quarantine.exit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.quarantine.order.OrderId;

/**
 * An approved exit or an announced opening.
 *
 * @param id exit
 * @param order order that it makes an exception of
 * @param kind for whom
 * @param person primary token of the one person; null for an opening
 * @param gate the only gate; any when null
 * @param window from when until when
 * @param approval why, when and by whom
 * @param withdrawal how it was taken back, if it was
 */
public record Exit(
        UUID id,
        OrderId order,
        Kind kind,
        @Nullable PersonToken person,
        @Nullable String gate,
        Window window,
        Approval approval,
        @Nullable Withdrawal withdrawal) {

    /** For whom it is. */
    public enum Kind {
        /** One person: who is under the order, or somebody who lives there too. */
        APPROVED_EXIT,
        /** All who live with the person under the order and are under no order themselves. */
        ANNOUNCED_OPENING
    }

    /** Why somebody has to leave. */
    public enum Reason {
        MEDICAL_CARE,
        SUPPLIES,
        DELIVERY,
        EMERGENCY,
        /** Said in the note. */
        OTHER
    }

    /** Where it stands. */
    public enum State {
        PLANNED,
        OPEN,
        OVER,
        WITHDRAWN
    }

    /** The decision; its words stay in the database. */
    public record Approval(Reason reason, @Nullable String note, Instant at, String by) {}

    /** How it was taken back; the words stay in the database. */
    public record Withdrawal(String reason, Instant at, String by) {}

    /** Grows with every change; the ETag. */
    public long version() {
        return withdrawal == null ? 1 : 2;
    }

    /** Where it stands at this time. */
    public State state(Instant at) {
        if (withdrawal != null) {
            return State.WITHDRAWN;
        }
        if (at.isBefore(window.from())) {
            return State.PLANNED;
        }
        return at.isAfter(window.until()) ? State.OVER : State.OPEN;
    }

    /**
     * Takes it back: from now on nobody may leave by it.
     *
     * @throws org.lastmile.platform.core.problem.Refusal {@code exit-already-withdrawn}, {@code exit-already-over}
     */
    Exit withdraw(Withdrawal taken) {
        return switch (state(taken.at())) {
            case WITHDRAWN -> throw ExitRefusal.alreadyWithdrawn();
            case OVER -> throw ExitRefusal.alreadyOver();
            case PLANNED, OPEN -> new Exit(id, order, kind, person, gate, window, approval, taken);
        };
    }
}
