package org.lastmile.checkpoint.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What it tells that a gate turned somebody back. */
class TurnBackReadingTest extends AtOneGate {

    @Test
    void aTurnBackIsNoPassageAndHasNoVerdict() {
        var outcome = accepted(turnedBack(1, PASSPORT, null));

        assertThat(outcome.verdict()).isNull();
        var turnBack = (TurnBack) told.getFirst();
        assertThat(turnBack.key()).isEqualTo(token("E1234567"));
        assertThat(turnBack.reason()).isEqualTo(TurnBackReason.NOT_RESIDENT);
        assertThat(turnBack.temperature().isMeasured()).isFalse();
    }

    @Test
    void whoIsUnderAnOrderAndTurnedBackIsABreachAndNoTurnBack() {
        order("E1234567");

        assertThat(accepted(turnedBack(1, PASSPORT, null)).verdict()).isEqualTo(Verdict.HOLD);
        var passage = (Passage) told.getFirst();
        assertThat(passage.circumstances().holdCauses()).containsExactly(HoldCause.OWN_ORDER);
        assertThat(passage.circumstances().turnBackReason()).isEqualTo("NOT_RESIDENT");
    }

    @Test
    void aFeverIsFollowedUpAlthoughTheGateTurnedThePersonBack() {
        assertThat(accepted(turnedBack(1, PASSPORT, "37.8")).verdict()).isEqualTo(Verdict.RECHECK);
        assertThat(told).hasOnlyElementsOfType(Passage.class);
    }
}
