package org.lastmile.quarantine.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.pii.PersonToken;

class RestrictionTest {

    private static final PersonToken PERSON = new PersonToken("P".repeat(43));
    private static final Cause OWN = cause(Cause.Kind.OWN_ORDER, 1);
    private static final Cause FATHERS = cause(Cause.Kind.CO_RESIDENT_ORDER, 2);

    @Test
    void doesNotChangeWhenTheCausesAreTheSameInAnotherOrder() {
        var restriction = new Restriction(PERSON, 3, List.of(OWN, FATHERS));

        assertThat(restriction.changedTo(List.of(FATHERS, OWN))).isEmpty();
    }

    @Test
    void keepsTheOtherCausesWhenOneGoes() {
        var restriction = new Restriction(PERSON, 3, List.of(OWN, FATHERS));

        assertThat(restriction.changedTo(List.of(FATHERS))).contains(new Restriction(PERSON, 4, List.of(FATHERS)));
    }

    @Test
    void growsItsVersionAcrossATimeWithoutCause() {
        var lifted =
                new Restriction(PERSON, 3, List.of(OWN)).changedTo(List.of()).orElseThrow();

        assertThat(lifted.lifted()).isTrue();
        assertThat(lifted.changedTo(List.of(OWN))).contains(new Restriction(PERSON, 5, List.of(OWN)));
    }

    @Test
    void saysNothingOfAPersonWhoNeverHadACause() {
        assertThat(Restriction.never(PERSON).changedTo(List.of())).isEmpty();
    }

    private static Cause cause(Cause.Kind kind, int order) {
        return new Cause(kind, new UUID(0, order), "130126100001001", LocalDate.of(2020, 2, 13));
    }
}
