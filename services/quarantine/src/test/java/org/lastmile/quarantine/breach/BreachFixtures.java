package org.lastmile.quarantine.breach;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.pii.PersonToken;

/** A compound, its gates, and a person who must stay there. */
final class BreachFixtures {

    static final Instant ISSUED = Instant.parse("2020-02-01T00:00:00Z");
    static final Duration TOLERANCE = Duration.ofMinutes(2);
    static final String COMPOUND = "130126100001001";
    static final String TOWN = "130126100";
    static final String ELSEWHERE = "130126101002";
    static final PersonToken SON = new PersonToken("S".repeat(43));
    static final UUID ORDER = new UUID(7, 7);

    private BreachFixtures() {}

    static Confinement ownOrder() {
        return new Confinement(ORDER, COMPOUND, ISSUED, true);
    }

    static Confinement fathersOrder() {
        return new Confinement(ORDER, COMPOUND, ISSUED, false);
    }

    static Watch watchOf(Confinement... confinements) {
        return new Watch(SON, Set.of(SON), List.of(confinements), List.of(), null, List.of(), List.of());
    }

    /** The same person, who may leave the compound by any gate. */
    static Watch withExit(Watch watch, int fromMinute, int untilMinute) {
        return withExit(watch, null, fromMinute, untilMinute);
    }

    static Watch withExit(Watch watch, @Nullable String gate, int fromMinute, int untilMinute) {
        var exits = new ArrayList<>(watch.exits());
        exits.add(new AllowedExit(new UUID(1, untilMinute), COMPOUND, gate, at(fromMinute), at(untilMinute)));
        return new Watch(
                watch.person(),
                watch.shownAs(),
                watch.confinements(),
                watch.open(),
                watch.lastReturn(),
                exits,
                watch.excused());
    }

    /** The same passage once the exit that allowed it is over. */
    static Passage overstayed(Passage passage, int untilMinute) {
        return new Passage(
                passage.id(),
                passage.shown(),
                passage.gate(),
                passage.gatePlace(),
                passage.direction(),
                passage.measuredAt(),
                passage.late(),
                passage.deviceId(),
                passage.traceparent(),
                at(untilMinute));
    }

    static Instant at(int minute) {
        return ISSUED.plus(Duration.ofMinutes(minute));
    }

    static Passage out(int minute) {
        return passage(Direction.OUT, COMPOUND, minute, false);
    }

    static Passage in(int minute) {
        return passage(Direction.IN, COMPOUND, minute, false);
    }

    static Passage lateOut(int minute) {
        return passage(Direction.OUT, COMPOUND, minute, true);
    }

    static Passage lateIn(int minute) {
        return passage(Direction.IN, COMPOUND, minute, true);
    }

    static Passage passage(Direction direction, String gatePlace, int minute, boolean late) {
        Instant at = at(minute);
        UUID id = EventId.derivedFrom(direction.name(), gatePlace, at.toString());
        return new Passage(id, SON, "gate-" + gatePlace, gatePlace, direction, at, late, "device-1", null, null);
    }
}
