package org.lastmile.quarantine.restriction.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.event.quarantine.RestrictionExit;
import org.lastmile.event.quarantine.RestrictionSet;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.quarantine.restriction.Cause;
import org.lastmile.quarantine.restriction.PublishedExit;
import org.lastmile.quarantine.restriction.Restriction;

class RestrictionMapperTest {

    private static final PersonToken PERSON = new PersonToken("P".repeat(43));
    private static final List<Cause> CAUSES = List.of(
            new Cause(Cause.Kind.OWN_ORDER, new UUID(0, 1), "130126100001001", LocalDate.of(2020, 2, 13)),
            new Cause(Cause.Kind.CO_RESIDENT_ORDER, new UUID(0, 2), "130126100001", LocalDate.of(2020, 2, 14)));

    private static final Instant NOON = Instant.parse("2020-02-01T12:00:00.000001Z");
    private static final List<PublishedExit> EXITS = List.of(
            new PublishedExit("130126100001001", "gate.east-1", Instant.EPOCH, NOON),
            new PublishedExit("130126100001", null, NOON, NOON.plusSeconds(1)));

    @Test
    void readsBackWhatARowKeeps() {
        assertThat(RestrictionMapper.causes(RestrictionMapper.text(CAUSES))).isEqualTo(CAUSES);
        assertThat(RestrictionMapper.causes("")).isEmpty();
        assertThat(RestrictionMapper.exits(RestrictionMapper.exitsText(EXITS))).isEqualTo(EXITS);
        assertThat(RestrictionMapper.exits("")).isEmpty();
    }

    @Test
    void tellsTheGatesOfExits() {
        var event = RestrictionMapper.event(new Restriction(PERSON, 1, CAUSES, EXITS), Instant.EPOCH);

        assertThat(event.payload())
                .isInstanceOfSatisfying(
                        RestrictionSet.class,
                        set -> assertThat(set.getExits())
                                .containsExactly(
                                        new RestrictionExit("130126100001001", "gate.east-1", Instant.EPOCH, NOON),
                                        new RestrictionExit("130126100001", null, NOON, NOON.plusSeconds(1))));
    }

    @Test
    void endsWithATombstoneOfTheSameType() {
        var lifted = new Restriction(PERSON, 2, List.of(), List.of());

        var event = RestrictionMapper.event(lifted, Instant.EPOCH);

        assertThat(event.payload()).isNull();
        assertThat(event.type()).isEqualTo(RestrictionSet.class.getName());
        assertThat(event.key()).isEqualTo(PERSON.value());
    }
}
