package org.lastmile.inspection.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.inspection.finding.FindingEvent.FindingRaised;
import org.lastmile.inspection.finding.FindingEvent.FindingRectified;
import org.lastmile.inspection.finding.FindingEvent.FindingVerified;
import org.lastmile.inspection.finding.FindingEvent.ViolationCleared;
import org.lastmile.inspection.finding.FindingEvent.ViolationDetected;
import org.lastmile.platform.core.event.Change;

/**
 * A finding in one of its states; each offers only its legal moves.
 *
 * <pre>
 *            rectify              confirm
 *   Raised ───────────▶ Rectified ─────────▶ Verified
 *     ▲ │ fire              │
 *     │ └─ (overdue)        │
 *     └────── reject ───────┘
 * </pre>
 */
public sealed interface Finding {

    /** What was found. */
    Report report();

    /** The duty of the present round. */
    Duty duty();

    /** Grows with every move but the firing of a timer, which takes nothing from whoever is about to rectify. */
    long version();

    /** What the accountable place did last, if it did something. */
    @Nullable
    Rectification rectification();

    /** What was seen of that, if somebody looked. */
    @Nullable
    Verification verification();

    /** True while its due time has passed and nothing was done. */
    default boolean overdue(Instant now) {
        return switch (this) {
            case Raised raised -> !now.isBefore(raised.duty().dueAt());
            case Rectified rectified -> false;
            case Verified verified -> false;
        };
    }

    /** A new finding. */
    static Change<Finding, FindingEvent> raise(Report report, Duty duty) {
        var raised = new Raised(report, duty, 1, null, null);
        return Change.of(raised, new FindingRaised(raised));
    }

    /** To be put right; after a rejection with what was done and seen in the round before. */
    record Raised(
            Report report,
            Duty duty,
            long version,
            @Nullable Rectification rectification,
            @Nullable Verification verification)
            implements Finding {

        Change<Finding, FindingEvent> rectify(Rectification done) {
            var rectified = new Rectified(report, duty, version + 1, done);
            var events = new ArrayList<FindingEvent>();
            events.add(new FindingRectified(rectified));
            if (duty.fired()) {
                events.add(new ViolationCleared(rectified));
            }
            return new Change<>(rectified, events);
        }

        /** The due time has passed; nothing happens the second time. */
        Change<Finding, FindingEvent> fire(Instant now) {
            if (duty.fired()) {
                return new Change<>(this, List.of());
            }
            var overdue = new Raised(report, duty.firedAt(now), version, rectification, verification);
            return Change.of(overdue, new ViolationDetected(overdue, now));
        }
    }

    /** Put right, says the accountable place. */
    record Rectified(Report report, Duty duty, long version, Rectification rectification) implements Finding {

        @Override
        public @Nullable Verification verification() {
            return null;
        }

        Change<Finding, FindingEvent> confirm(Verification seen) {
            var verified = new Verified(report, duty, version + 1, rectification, seen);
            return Change.of(verified, new FindingVerified(verified, duty.round(), seen));
        }

        Change<Finding, FindingEvent> reject(Verification seen, Instant dueAt) {
            var next = new Duty(duty.round() + 1, dueAt, Duty.Basis.STATED, seen.at(), null);
            var raised = new Raised(report, next, version + 1, rectification, seen);
            return Change.of(raised, new FindingVerified(raised, duty.round(), seen));
        }
    }

    /** Put right, and somebody else saw it. */
    record Verified(Report report, Duty duty, long version, Rectification rectification, Verification verification)
            implements Finding {}
}
