package org.lastmile.quarantine.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lastmile.quarantine.breach.BreachFixtures.COMPOUND;
import static org.lastmile.quarantine.breach.BreachFixtures.ELSEWHERE;
import static org.lastmile.quarantine.breach.BreachFixtures.ISSUED;
import static org.lastmile.quarantine.breach.BreachFixtures.ORDER;
import static org.lastmile.quarantine.breach.BreachFixtures.TOLERANCE;
import static org.lastmile.quarantine.breach.BreachFixtures.TOWN;
import static org.lastmile.quarantine.breach.BreachFixtures.fathersOrder;
import static org.lastmile.quarantine.breach.BreachFixtures.in;
import static org.lastmile.quarantine.breach.BreachFixtures.lateIn;
import static org.lastmile.quarantine.breach.BreachFixtures.lateOut;
import static org.lastmile.quarantine.breach.BreachFixtures.out;
import static org.lastmile.quarantine.breach.BreachFixtures.ownOrder;
import static org.lastmile.quarantine.breach.BreachFixtures.passage;
import static org.lastmile.quarantine.breach.BreachFixtures.watchOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.event.Change;
import org.lastmile.quarantine.breach.EpisodeEvent.ViolationCleared;
import org.lastmile.quarantine.breach.EpisodeEvent.ViolationDetected;
import org.lastmile.quarantine.breach.EpisodeEvent.ViolationUpdated;

class WatchTest {

    private static final Instant NOW = ISSUED.plusSeconds(86_400);

    @Test
    void raisesHouseholdExitForACoResidentWithTheTownOfTheOrder() {
        var events = seen(watchOf(fathersOrder()), out(10));

        assertThat(events).singleElement().isInstanceOfSatisfying(ViolationDetected.class, detected -> {
            assertThat(detected.episode().kind()).isEqualTo(ViolationKind.HOUSEHOLD_EXIT);
            assertThat(detected.episode().severity()).isEqualTo(Severity.HIGH);
            assertThat(detected.episode().accountablePlace()).isEqualTo(TOWN);
            assertThat(detected.episode().orderId()).isEqualTo(ORDER);
            assertThat(detected.detectedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void raisesQuarantineBreachForThePersonUnderOrderEvenWhereOthersAreToo() {
        var events = seen(watchOf(fathersOrder(), ownOrder()), out(10));

        assertThat(kinds(events)).containsExactly("ViolationDetected QUARANTINE_BREACH");
    }

    @Test
    void raisesOnceAndUpdatesWhileItLasts() {
        var events = seen(watchOf(ownOrder()), out(10), out(20), passage(Direction.IN, ELSEWHERE, 30, false));

        assertThat(kinds(events))
                .containsExactly(
                        "ViolationDetected QUARANTINE_BREACH",
                        "ViolationUpdated QUARANTINE_BREACH",
                        "ViolationUpdated QUARANTINE_BREACH");
        assertThat(events.getLast().episode().count()).isEqualTo(3);
    }

    @Test
    void clearsOnTheEntryAndCallsALaterExitANewEpisode() {
        var events = seen(watchOf(ownOrder()), out(10), in(20), out(30));

        assertThat(kinds(events))
                .containsExactly(
                        "ViolationDetected QUARANTINE_BREACH",
                        "ViolationCleared QUARANTINE_BREACH",
                        "ViolationDetected QUARANTINE_BREACH");
        assertThat(events.get(0).episode().id())
                .isNotEqualTo(events.get(2).episode().id());
    }

    @Test
    void doesNotTakeTheTownsGateForTheFrontDoor() {
        var home = passage(Direction.IN, TOWN, 20, false);

        var events = seen(watchOf(ownOrder()), out(10), home, in(30));

        assertThat(kinds(events))
                .containsExactly(
                        "ViolationDetected QUARANTINE_BREACH",
                        "ViolationUpdated QUARANTINE_BREACH",
                        "ViolationCleared QUARANTINE_BREACH");
    }

    @Test
    void saysNothingOfSomebodyWhomNothingKeepsIn() {
        assertThat(seen(watchOf(), out(10), in(20))).isEmpty();
    }

    @Test
    void saysNothingOfAPassageFromBeforeTheOrderButToleratesClocks() {
        assertThat(seen(watchOf(ownOrder()), out(-3))).isEmpty();
        assertThat(seen(watchOf(ownOrder()), out(-1))).hasSize(1);
    }

    @Test
    void makesALateExitAnItemThatSendsNobodyRunning() {
        var events = seen(watchOf(ownOrder()), lateOut(10));

        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.episode().severity()).isEqualTo(Severity.LOW));
    }

    @Test
    void saysNothingOfALateExitWithALaterEntry() {
        assertThat(seen(watchOf(ownOrder()), in(20), lateOut(10))).isEmpty();
        assertThat(seen(watchOf(ownOrder()), lateOut(10), lateIn(20))).isEmpty();
    }

    @Test
    void keepsAnEpisodeOpenWhenALateEntryLiesBeforeTheExit() {
        var events = seen(watchOf(ownOrder()), out(30), lateIn(20));

        assertThat(kinds(events)).containsExactly("ViolationDetected QUARANTINE_BREACH");
    }

    @Test
    void makesALateItemUrgentOnceThePersonIsSeenOutsideNow() {
        var events = seen(watchOf(ownOrder()), lateOut(10), out(20));

        assertThat(events.get(0)).isInstanceOf(ViolationDetected.class);
        assertThat(events.get(1))
                .isInstanceOfSatisfying(
                        ViolationUpdated.class,
                        updated -> assertThat(updated.episode().severity()).isEqualTo(Severity.HIGH));
    }

    @Test
    void endsEpisodesThatNoOrderJustifiesAnyMore() {
        Watch out = after(watchOf(ownOrder()), out(10)).state();
        var released =
                new Watch(out.person(), out.shownAs(), List.of(), out.open(), out.lastReturn(), List.of(), List.of());

        var change = released.settle(new Clearance(Clearance.Reason.ORDER_RELEASED, NOW, null, null));

        assertThat(change.state().open()).isEmpty();
        assertThat(change.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ViolationCleared.class,
                        cleared -> assertThat(cleared.clearance().reason()).isEqualTo(Clearance.Reason.ORDER_RELEASED));
    }

    @Test
    void believesStaffWhoConfirmTheReturnOverALateExitFromBefore() {
        Watch out = after(watchOf(ownOrder()), out(10)).state();
        var at = out(20).measuredAt();
        var clearance = new Clearance(Clearance.Reason.STAFF_CONFIRMED, at, "cadre@" + TOWN, "met at home");

        Watch home = out.confirmReturn(out.open().getFirst(), clearance).state();

        assertThat(home.open()).isEmpty();
        assertThat(seen(home, lateOut(15))).isEmpty();
        assertThat(home.lastReturn()).isEqualTo(new Return(at, COMPOUND));
    }

    private static List<EpisodeEvent> seen(Watch watch, Passage... passages) {
        return after(watch, passages).events();
    }

    private static Change<Watch, EpisodeEvent> after(Watch watch, Passage... passages) {
        var events = new ArrayList<EpisodeEvent>();
        Watch state = watch;
        for (int i = 0; i < passages.length; i++) {
            List<Passage> later =
                    Arrays.stream(passages).skip(i + 1).filter(state::isEntry).toList();
            var change = state.see(passages[i], later, TOLERANCE, NOW);
            state = change.state();
            events.addAll(change.events());
        }
        return new Change<>(state, events);
    }

    private static List<String> kinds(List<EpisodeEvent> events) {
        return events.stream()
                .map(e -> e.getClass().getSimpleName() + ' ' + e.episode().kind())
                .toList();
    }
}
