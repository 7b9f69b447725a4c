package org.lastmile.checkpoint.passage;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.device.Device;
import org.lastmile.checkpoint.passage.TakeReadings.Outcome;
import org.lastmile.checkpoint.restriction.PersonLinks;
import org.lastmile.checkpoint.restriction.Restriction;
import org.lastmile.checkpoint.restriction.RestrictionCopy;
import org.lastmile.platform.core.document.WrittenDocument;
import org.lastmile.platform.core.pii.PersonTokenKey;

/** A gate with one device, what it sends, and what that tells, without Kafka. */
class AtOneGate {

    private static final Instant NOON = Instant.parse("2020-02-05T04:00:00Z");
    private static final String COMPOUND = "130126100201001";
    static final Device DEVICE = new Device("device", "gate", COMPOUND, Duration.ZERO);
    static final Shown PASSPORT = shown("E1234567");
    static final Shown CARD = new Shown(null, "CARD-0001", null);

    final PersonTokenKey key = new PersonTokenKey(new byte[32]);
    private final RestrictionCopy restrictions = new RestrictionCopy();
    final PersonLinks links = new PersonLinks();
    final List<GateEvent> told = new ArrayList<>();
    final TakeReadings takeReadings = new TakeReadings(
            key,
            restrictions,
            links,
            person -> false,
            new MeasuredTimePolicy(Duration.ofMinutes(2)),
            (gate, direction, person, plate, exit, at) -> Set.of(),
            this::publish,
            new ReadingsInFlight(20_000),
            new NoBudgets(),
            new NoGuesses(),
            Clock.fixed(NOON, ZoneOffset.UTC));

    void order(String passport) {
        var cause = new Restriction.Cause(Restriction.Kind.OWN_ORDER, COMPOUND);
        restrictions.set(token(passport), new Restriction(List.of(cause), List.of(), 1));
    }

    String token(String passport) {
        return key.token("PASSPORT", "FRA", passport).value();
    }

    Outcome.Accepted accepted(Reading reading) {
        return (Outcome.Accepted) outcomes(List.of(reading)).getFirst();
    }

    Outcome.Rejected rejected(Reading reading) {
        return (Outcome.Rejected) outcomes(List.of(reading)).getFirst();
    }

    List<Outcome> outcomes(List<Reading> readings) {
        return takeReadings.handle(readings, DEVICE, null).join().outcomes();
    }

    private CompletableFuture<Void> publish(List<GateEvent> events) {
        told.addAll(events);
        return CompletableFuture.completedFuture(null);
    }

    static Shown shown(String passport) {
        return new Shown(new WrittenDocument("PASSPORT", passport, "FRA"), null, null);
    }

    static Reading.Passenger passenger(Shown shown, @Nullable String celsius) {
        return new Reading.Passenger(shown, celsius == null ? null : new BigDecimal(celsius));
    }

    static Reading person(long seq, Shown shown) {
        return reading(seq, shown, "36.6", null, null, null);
    }

    static Reading vehicle(long seq, Reading.Passenger... passengers) {
        return reading(seq, PASSPORT, "36.6", "冀A12345", List.of(passengers), null);
    }

    static Reading turnedBack(long seq, Shown shown, @Nullable String celsius) {
        return reading(seq, shown, celsius, null, null, new Reading.Refused("NOT_RESIDENT", "420100", null));
    }

    static Reading reading(
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
