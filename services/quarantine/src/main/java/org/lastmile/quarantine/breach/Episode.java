package org.lastmile.quarantine.breach;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.pii.PersonToken;

/**
 * A violation from its beginning to its end.
 *
 * @param id derived from its first passage, so that a repeated attempt makes the same
 * @param kind what was broken
 * @param subject token it was raised under; never changes
 * @param orderId order behind it
 * @param severity how urgent it is now
 * @param accountablePlace town that answers for it: the town of the order
 * @param exitPlace place of the gate nearest to the dwelling that was passed outwards; null when only seen elsewhere
 * @param lastSeenAt latest evidence
 * @param count passages so far
 * @param cleared how it ended; null while it lasts
 */
public record Episode(
        UUID id,
        ViolationKind kind,
        PersonToken subject,
        UUID orderId,
        Severity severity,
        String accountablePlace,
        @Nullable String exitPlace,
        Instant lastSeenAt,
        int count,
        @Nullable Clearance cleared) {

    private static final int TOWN_DIGITS = 9;

    static Episode opened(Confinement confinement, PersonToken subject, Passage passage) {
        ViolationKind kind = ViolationKind.of(confinement);
        String place = confinement.placeCode();
        return new Episode(
                EventId.derivedFrom(kind.name(), subject.value(), passage.id().toString()),
                kind,
                subject,
                confinement.orderId(),
                passage.late() ? Severity.LOW : Severity.HIGH,
                place.substring(0, Math.min(TOWN_DIGITS, place.length())),
                exitPlace(null, confinement, passage),
                passage.measuredAt(),
                1,
                null);
    }

    Episode seenAgain(Confinement confinement, Passage passage) {
        return new Episode(
                id,
                kind,
                subject,
                orderId,
                passage.late() ? severity : Severity.HIGH,
                accountablePlace,
                exitPlace(exitPlace, confinement, passage),
                passage.measuredAt().isAfter(lastSeenAt) ? passage.measuredAt() : lastSeenAt,
                count + 1,
                cleared);
    }

    Episode cleared(Clearance clearance) {
        return new Episode(
                id, kind, subject, orderId, severity, accountablePlace, exitPlace, lastSeenAt, count, clearance);
    }

    boolean open() {
        return cleared == null;
    }

    /** True when this entry ends it: after the latest evidence, and as near to the dwelling as the exit. */
    boolean endedBy(Passage entry) {
        return !entry.measuredAt().isBefore(lastSeenAt)
                && (exitPlace == null || SightingPolicy.undoes(entry.gatePlace(), exitPlace));
    }

    private static @Nullable String exitPlace(@Nullable String before, Confinement confinement, Passage passage) {
        boolean exit = passage.direction() == Direction.OUT
                && SightingPolicy.related(passage.gatePlace(), confinement.placeCode());
        if (!exit || before != null && SightingPolicy.undoes(before, passage.gatePlace())) {
            return before;
        }
        return passage.gatePlace();
    }
}
