package org.lastmile.checkpoint.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lastmile.checkpoint.device.Device;
import org.lastmile.checkpoint.passage.TakeReadings.Outcome;
import org.lastmile.checkpoint.restriction.PersonLinks;
import org.lastmile.checkpoint.restriction.Restriction;
import org.lastmile.checkpoint.restriction.RestrictionCopy;
import org.lastmile.platform.core.document.WrittenDocument;
import org.lastmile.platform.core.pii.PersonTokenKey;
import org.lastmile.platform.core.problem.Refusal;

/** What one request of a device leads to, without Kafka. */
class TakeReadingsTest {

    private static final Instant NOON = Instant.parse("2020-02-05T04:00:00Z");
    private static final String COMPOUND = "130126100201001";
    private static final Device DEVICE = new Device("device", "gate", COMPOUND, Duration.ZERO);
    private static final Shown PASSPORT = shown("E1234567");
    private static final Shown CARD = new Shown(null, "CARD-0001", null);

    private final PersonTokenKey key = new PersonTokenKey(new byte[32]);
    private final RestrictionCopy restrictions = new RestrictionCopy();
    private final PersonLinks links = new PersonLinks();
    private final List<GateEvent> told = new ArrayList<>();
    private final TakeReadings takeReadings = new TakeReadings(
            key,
            restrictions,
            links,
            person -> false,
            new MeasuredTimePolicy(Duration.ofMinutes(2)),
            (gate, direction, person, plate, exit, at) -> Set.of(),
            this::publish,
            new ReadingsInFlight(20_000),
            new NoBudgets(),
            Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void aVehicleTellsItselfAndEveryoneInIt() {
        var outcome = accepted(vehicle(1, passenger(shown("E1111111"), "36.5"), passenger(shown("E2222222"), "37.9")));

        assertThat(outcome.verdict()).isEqualTo(Verdict.RECHECK);
        assertThat(outcome.passengers()).containsExactly(Verdict.PASS, Verdict.RECHECK);
        var vehicle = (VehiclePassage) told.getFirst();
        assertThat(vehicle.people()).isEqualTo(3);
        assertThat(vehicle.key()).isEqualTo(key.plateToken("冀A12345"));
        assertThat(told.subList(1, 4))
                .allSatisfy(
                        event -> assertThat(((Passage) event).circumstances().vehiclePassageId())
                                .isEqualTo(vehicle.id()))
                .extracting(GateEvent::key)
                .containsExactly(token("E1234567"), token("E1111111"), token("E2222222"));
        assertThat(told).extracting(GateEvent::id).doesNotHaveDuplicates();
        assertThat(told.subList(1, 4))
                .extracting(event -> ((Passage) event).isPassenger())
                .containsExactly(false, true, true);
    }

    @Test
    void aResentVehicleIsTheSameEvents() {
        accepted(vehicle(1, passenger(shown("E1111111"), "36.5")));
        List<UUID> first = told.stream().map(GateEvent::id).toList();
        told.clear();

        accepted(vehicle(1, passenger(shown("E1111111"), "36.5")));

        assertThat(told).extracting(GateEvent::id).isEqualTo(first);
    }

    @Test
    void whoIsNotMeasuredInAVehiclePassesUnlessHeld() {
        order("E2222222");

        var outcome = accepted(vehicle(1, passenger(shown("E1111111"), null), passenger(shown("E2222222"), null)));

        assertThat(outcome.passengers()).containsExactly(Verdict.PASS, Verdict.HOLD);
        assertThat(outcome.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(((Passage) told.getLast()).temperature().validity()).isEqualTo(Validity.NOT_MEASURED);
    }

    @Test
    void anAnonymousPassengerIsKeptUnderThePlate() {
        accepted(vehicle(1, passenger(new Shown(null, null, "CHILD"), "36.5")));

        var child = (Passage) told.getLast();
        assertThat(child.key()).isEqualTo(key.plateToken("冀A12345"));
        assertThat(child.circumstances().noDocumentReason()).isEqualTo("CHILD");
    }

    @Test
    void aFaultOfOnePassengerTellsNothingOfTheVehicle() {
        var rejected = rejected(vehicle(1, passenger(PASSPORT, "36.5"), passenger(CARD, "36.5")));

        assertThat(rejected.code()).isEqualTo("card-unknown");
        assertThat(rejected.detail()).startsWith("passengers[1]: ").doesNotContain("CARD-0001");
        assertThat(told).isEmpty();
    }

    @Test
    void aLinkedCardIsThePerson() {
        links.link(token("E1234567"), key.token("PASS_CARD", "CHN", "CARD-0001").value());
        order("E1234567");

        assertThat(accepted(person(1, CARD)).verdict()).isEqualTo(Verdict.HOLD);
        assertThat(told.getFirst().key()).isEqualTo(token("E1234567"));
    }

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

    @ParameterizedTest
    @CsvSource({"CARD, card-unknown", "BOTH, identity-ambiguous", "REASON, no-document-reason-unknown"})
    void saysWhatIsWrongWithWhatWasShown(String shown, String code) {
        var what =
                switch (shown) {
                    case "CARD" -> CARD;
                    case "BOTH" -> new Shown(PASSPORT.document(), "CARD-0001", null);
                    default -> new Shown(null, null, "LOST");
                };

        assertThat(rejected(person(1, what)).code()).isEqualTo(code);
    }

    @Test
    void refusesMoreThanTwoThousandPeople() {
        var full = vehicle(
                1, Collections.nCopies(60, passenger(Shown.NOTHING, null)).toArray(Reading.Passenger[]::new));

        assertThatThrownBy(() -> takeReadings.handle(Collections.nCopies(33, full), DEVICE, null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("people-count"));
        assertThat(outcomes(Collections.nCopies(32, full))).hasSize(32);
    }

    /** Whatever stands beside it: what is right is taken, what is wrong is refused, and nothing else is told. */
    @Test
    void oneBadItemNeverSinksItsBatch() {
        var random = new Random(20200210);
        for (int round = 0; round < 200; round++) {
            told.clear();
            var readings = new ArrayList<Reading>();
            var good = new ArrayList<Boolean>();
            int events = 0;
            for (int i = 1; i <= 1 + random.nextInt(20); i++) {
                boolean right = random.nextBoolean();
                int kind = random.nextInt(4);
                readings.add(right ? right(i, kind) : wrong(i, kind));
                good.add(right);
                events += right ? kind == 1 ? 3 : 1 : 0;
            }

            var outcomes = outcomes(readings);

            assertThat(outcomes.stream().map(Outcome.Accepted.class::isInstance).toList())
                    .isEqualTo(good);
            assertThat(told).hasSize(events);
        }
    }

    private static Reading right(int seq, int kind) {
        return switch (kind) {
            case 0 -> person(seq, PASSPORT);
            case 1 -> vehicle(seq, passenger(Shown.NOTHING, null));
            case 2 -> turnedBack(seq, PASSPORT, null);
            default -> person(seq, new Shown(null, null, "REFUSED"));
        };
    }

    private static Reading wrong(int seq, int kind) {
        return switch (kind) {
            case 0 -> person(0, PASSPORT);
            case 1 -> vehicle(seq, passenger(CARD, "36.5"));
            case 2 -> reading(seq, PASSPORT, "36.5", null, null, new Reading.Refused("WHY", null, null));
            default -> Reading.unreadable(new ReadingFault("field-unreadable", "plate must be text"));
        };
    }

    private void order(String passport) {
        var cause = new Restriction.Cause(Restriction.Kind.OWN_ORDER, COMPOUND);
        restrictions.set(token(passport), new Restriction(List.of(cause), List.of(), 1));
    }

    private String token(String passport) {
        return key.token("PASSPORT", "FRA", passport).value();
    }

    private Outcome.Accepted accepted(Reading reading) {
        return (Outcome.Accepted) outcomes(List.of(reading)).getFirst();
    }

    private Outcome.Rejected rejected(Reading reading) {
        return (Outcome.Rejected) outcomes(List.of(reading)).getFirst();
    }

    private List<Outcome> outcomes(List<Reading> readings) {
        return takeReadings.handle(readings, DEVICE, null).join().outcomes();
    }

    private CompletableFuture<Void> publish(List<GateEvent> events) {
        told.addAll(events);
        return CompletableFuture.completedFuture(null);
    }

    private static Shown shown(String passport) {
        return new Shown(new WrittenDocument("PASSPORT", passport, "FRA"), null, null);
    }

    private static Reading.Passenger passenger(Shown shown, @Nullable String celsius) {
        return new Reading.Passenger(shown, celsius == null ? null : new BigDecimal(celsius));
    }

    private static Reading person(long seq, Shown shown) {
        return reading(seq, shown, "36.6", null, null, null);
    }

    private static Reading vehicle(long seq, Reading.Passenger... passengers) {
        return reading(seq, PASSPORT, "36.6", "冀A12345", List.of(passengers), null);
    }

    private static Reading turnedBack(long seq, Shown shown, @Nullable String celsius) {
        return reading(seq, shown, celsius, null, null, new Reading.Refused("NOT_RESIDENT", "420100", null));
    }

    private static Reading reading(
            long seq,
            Shown shown,
            @Nullable String celsius,
            @Nullable String plate,
            @Nullable List<Reading.Passenger> passengers,
            Reading.@Nullable Refused turnBack) {
        return new Reading(
                seq,
                "boot",
                NOON,
                "gate",
                Direction.OUT,
                celsius == null ? null : new BigDecimal(celsius),
                shown,
                plate,
                null,
                passengers,
                null,
                turnBack,
                null);
    }
}
