package org.lastmile.quarantine.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.pii.PersonToken;

class RestrictionTest {

    private static final PersonToken PERSON = new PersonToken("P".repeat(43));
    private static final Cause OWN = cause(Cause.Kind.OWN_ORDER, 1);
    private static final PublishedExit EXIT =
            new PublishedExit("130126100001001", "gate-1", Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
    private static final Cause FATHERS = cause(Cause.Kind.CO_RESIDENT_ORDER, 2);

    @Test
    void doesNotChangeWhenTheCausesAreTheSameInAnotherOrder() {
        var restriction = new Restriction(PERSON, 3, List.of(OWN, FATHERS), List.of());

        assertThat(restriction.changedTo(List.of(FATHERS, OWN), List.of())).isEmpty();
    }

    @Test
    void keepsTheOtherCausesWhenOneGoes() {
        var restriction = new Restriction(PERSON, 3, List.of(OWN, FATHERS), List.of());

        assertThat(restriction.changedTo(List.of(FATHERS), List.of()))
                .contains(new Restriction(PERSON, 4, List.of(FATHERS), List.of()));
    }

    @Test
    void growsItsVersionAcrossATimeWithoutCause() {
        var lifted = new Restriction(PERSON, 3, List.of(OWN), List.of(EXIT))
                .changedTo(List.of(), List.of(EXIT))
                .orElseThrow();

        assertThat(lifted.lifted()).isTrue();
        assertThat(lifted.exits()).isEmpty();
        assertThat(lifted.changedTo(List.of(OWN), List.of()))
                .contains(new Restriction(PERSON, 5, List.of(OWN), List.of()));
    }

    @Test
    void isAnotherOneWithAnExitAndAgainWithoutIt() {
        var restriction = new Restriction(PERSON, 3, List.of(OWN), List.of());

        var allowing = restriction.changedTo(List.of(OWN), List.of(EXIT)).orElseThrow();

        assertThat(allowing.exits()).containsExactly(EXIT);
        assertThat(allowing.changedTo(List.of(OWN), List.of(EXIT))).isEmpty();
        assertThat(allowing.changedTo(List.of(OWN), List.of()))
                .contains(new Restriction(PERSON, 5, List.of(OWN), List.of()));
    }

    @Test
    void leavesOutTheExitFromAPlaceThatNothingKeepsThePersonAt() {
        var elsewhere = new PublishedExit("130126101002", null, Instant.EPOCH, Instant.EPOCH.plusSeconds(60));

        var restriction = new Restriction(PERSON, 3, List.of(OWN), List.of(elsewhere, EXIT));

        assertThat(restriction.exits()).containsExactly(EXIT);
    }

    @Test
    void saysNothingOfAPersonWhoNeverHadACause() {
        assertThat(Restriction.never(PERSON).changedTo(List.of(), List.of())).isEmpty();
    }

    private static Cause cause(Cause.Kind kind, int order) {
        return new Cause(kind, new UUID(0, order), "130126100001001", LocalDate.of(2020, 2, 13));
    }
}
