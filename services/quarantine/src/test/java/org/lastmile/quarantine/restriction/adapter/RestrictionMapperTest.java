package org.lastmile.quarantine.restriction.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.event.quarantine.RestrictionSet;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.quarantine.restriction.Cause;
import org.lastmile.quarantine.restriction.Restriction;

class RestrictionMapperTest {

    private static final PersonToken PERSON = new PersonToken("P".repeat(43));
    private static final List<Cause> CAUSES = List.of(
            new Cause(Cause.Kind.OWN_ORDER, new UUID(0, 1), "130126100001001", LocalDate.of(2020, 2, 13)),
            new Cause(Cause.Kind.CO_RESIDENT_ORDER, new UUID(0, 2), "130126100001", LocalDate.of(2020, 2, 14)));

    @Test
    void readsBackWhatARowKeeps() {
        assertThat(RestrictionMapper.causes(RestrictionMapper.text(CAUSES))).isEqualTo(CAUSES);
        assertThat(RestrictionMapper.causes("")).isEmpty();
    }

    @Test
    void endsWithATombstoneOfTheSameType() {
        var lifted = new Restriction(PERSON, 2, List.of());

        var event = RestrictionMapper.event(lifted, Instant.EPOCH);

        assertThat(event.payload()).isNull();
        assertThat(event.type()).isEqualTo(RestrictionSet.class.getName());
        assertThat(event.key()).isEqualTo(PERSON.value());
    }
}
