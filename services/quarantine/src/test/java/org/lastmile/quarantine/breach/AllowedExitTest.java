package org.lastmile.quarantine.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lastmile.quarantine.breach.BreachFixtures.COMPOUND;
import static org.lastmile.quarantine.breach.BreachFixtures.ELSEWHERE;
import static org.lastmile.quarantine.breach.BreachFixtures.ISSUED;
import static org.lastmile.quarantine.breach.BreachFixtures.TOLERANCE;
import static org.lastmile.quarantine.breach.BreachFixtures.TOWN;
import static org.lastmile.quarantine.breach.BreachFixtures.at;
import static org.lastmile.quarantine.breach.BreachFixtures.fathersOrder;
import static org.lastmile.quarantine.breach.BreachFixtures.in;
import static org.lastmile.quarantine.breach.BreachFixtures.out;
import static org.lastmile.quarantine.breach.BreachFixtures.overstayed;
import static org.lastmile.quarantine.breach.BreachFixtures.ownOrder;
import static org.lastmile.quarantine.breach.BreachFixtures.passage;
import static org.lastmile.quarantine.breach.BreachFixtures.watchOf;
import static org.lastmile.quarantine.breach.BreachFixtures.withExit;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.event.Change;
import org.lastmile.quarantine.breach.EpisodeEvent.ViolationDetected;

class AllowedExitTest {

    private final Watch allowed = withExit(watchOf(ownOrder()), 10, 30);

    @Test
    void excusesAPassageWithinIncludingBothEnds() {
        assertThat(see(allowed, out(10)).events()).isEmpty();
        assertThat(see(allowed, out(30)).events()).isEmpty();
        assertThat(see(allowed, out(20)).state().excused())
                .containsExactly(new Watch.Excused(out(20), new UUID(1, 30)));
    }

    @Test
    void excusesNothingBeforeOrAfter() {
        assertThat(see(allowed, out(9)).events()).hasSize(1);
        assertThat(see(allowed, out(31)).events()).hasSize(1);
    }

    @Test
    void excusesByItsGateOnly() {
        var byOneGate = withExit(watchOf(ownOrder()), "gate-" + COMPOUND, 10, 30);

        assertThat(see(byOneGate, out(20)).events()).isEmpty();
        assertThat(see(byOneGate, passage(Direction.OUT, TOWN, 20, false)).events())
                .hasSize(1);
    }

    @Test
    void excusesOnTheWayToo() {
        assertThat(see(allowed, passage(Direction.IN, ELSEWHERE, 20, false)).events())
                .isEmpty();
    }

    @Test
    void excusesOnlyWhoMayLeaveEveryPlaceThatKeepsHimIn() {
        var another = new Confinement(new UUID(8, 8), TOWN, ISSUED, false);

        var change = see(withExit(watchOf(fathersOrder(), another), 10, 30), out(20));

        assertThat(change.events()).hasSize(1);
        assertThat(change.state().excused()).isEmpty();
    }

    @Test
    void raisesWhenItIsOverAndNobodyCameBack() {
        var change = allowed.see(overstayed(out(20), 30), List.of(), TOLERANCE, at(31));

        assertThat(change.events()).singleElement().isInstanceOfSatisfying(ViolationDetected.class, detected -> {
            assertThat(detected.episode().kind()).isEqualTo(ViolationKind.QUARANTINE_BREACH);
            assertThat(detected.episode().severity()).isEqualTo(Severity.HIGH);
            assertThat(detected.passage().occurredAt()).isEqualTo(at(30));
        });
    }

    @Test
    void raisesNothingOfWhoCameBackInTime() {
        Watch back = see(allowed, in(25)).state();

        assertThat(back.see(overstayed(out(20), 30), List.of(), TOLERANCE, at(31))
                        .events())
                .isEmpty();
    }

    @Test
    void waitsForTheEndOfALongerOneApprovedMeanwhile() {
        Watch longer = withExit(allowed, 25, 60);

        var change = longer.see(overstayed(out(20), 30), List.of(), TOLERANCE, at(31));

        assertThat(change.events()).isEmpty();
        assertThat(change.state().excused())
                .singleElement()
                .extracting(Watch.Excused::exit)
                .isEqualTo(new UUID(1, 60));
    }

    private static Change<Watch, EpisodeEvent> see(Watch watch, Passage passage) {
        return watch.see(passage, List.of(), TOLERANCE, passage.measuredAt());
    }
}
