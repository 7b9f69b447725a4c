package org.lastmile.checkpoint.passage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.device.Device;
import org.lastmile.checkpoint.passage.PersonPolicy.Who;
import org.lastmile.checkpoint.passage.TakeReadings.Outcome.Accepted;

/**
 * Checks one reading and turns it into what happened at the gate, with the verdict.
 *
 * <pre>
 *   reading of                          tells
 *   a person                            Passage
 *   a vehicle (plate and passengers)    VehiclePassage, and a Passage for each person
 *   somebody turned back                TurnBack for each person
 *   … who is restricted, or feverish    Passage instead: an order and a fever go before the turn-back
 * </pre>
 */
final class ReadingPolicy {

    private static final int LONGEST_BOOT_ID = 64;

    private final PersonPolicy persons;
    private final PassagePolicy passages;
    private final MeasuredTimePolicy times;

    ReadingPolicy(PersonPolicy persons, PassagePolicy passages, MeasuredTimePolicy times) {
        this.persons = persons;
        this.passages = passages;
        this.times = times;
    }

    /**
     * Takes this reading.
     *
     * @param events gets what happened; nothing when the reading cannot be taken
     * @throws ReadingFault when it cannot be taken
     */
    Accepted take(Reading reading, Device device, Instant receivedAt, @Nullable String trace, List<GateEvent> events) {
        if (reading.fault() != null) {
            throw reading.fault();
        }
        Scene scene = scene(reading, device, receivedAt, trace);
        if (reading.turnBack() != null) {
            return turnBack(reading, reading.turnBack(), scene, events);
        }
        if (reading.passengers() != null) {
            return vehicle(reading, scene, events);
        }
        Passage passage = passages.passage(
                scene,
                Scene.FIRST,
                persons.who(reading.shown(), scene),
                Temperature.ofCelsius(reading.celsius()),
                recheck(reading, scene),
                null,
                null);
        events.add(passage);
        return Accepted.of(passage.verdict());
    }

    private Scene scene(Reading reading, Device device, Instant receivedAt, @Nullable String trace) {
        Long seq = reading.seq();
        if (seq == null || seq < 1) {
            throw new ReadingFault("seq-invalid", "seq must be a whole number from 1 up");
        }
        String bootId = bootId(reading.bootId(), "bootId");
        if (!device.gateId().equals(reading.gate())) {
            throw new ReadingFault("gate-not-yours", "gate is not the gate this device stands at");
        }
        Direction direction = present(reading.direction(), "direction");
        Instant measuredAt =
                times.corrected(present(reading.measuredAt(), "measuredAt"), device.clockOffset(), receivedAt);
        return new Scene(
                new Passage.Origin(device.id(), bootId, seq, device.gateId(), device.placeCode()),
                direction,
                persons.plate(reading.plate()),
                measuredAt,
                receivedAt,
                times.isLate(measuredAt, receivedAt),
                trace);
    }

    /** Whether this reading waited in the device; what has no time counts as live. */
    boolean isBacklog(Reading reading, Device device, Instant receivedAt) {
        Instant measuredAt = reading.measuredAt();
        return measuredAt != null && times.isLate(measuredAt.minus(device.clockOffset()), receivedAt);
    }

    private Accepted vehicle(Reading reading, Scene scene, List<GateEvent> events) {
        UUID id = VehiclePassage.idOf(scene.origin());
        var all = new ArrayList<GateEvent>(reading.heads() + 1);
        all.add(new VehiclePassage(
                id,
                present(scene.plate(), "plate"),
                scene.origin(),
                scene.direction(),
                reading.heads(),
                reading.people(),
                scene.measuredAt(),
                scene.receivedAt(),
                scene.late(),
                scene.trace()));
        UUID recheckOf = recheck(reading, scene);
        var verdicts = new ArrayList<Verdict>(reading.heads());
        forEachPerson(reading, scene, (index, who, temperature) -> {
            UUID first = index == Scene.FIRST ? recheckOf : null;
            Passage passage = passages.passage(scene, index, who, temperature, first, id, null);
            all.add(passage);
            verdicts.add(passage.verdict());
        });
        events.addAll(all);
        return Accepted.of(verdicts);
    }

    private Accepted turnBack(Reading reading, Reading.Refused refused, Scene scene, List<GateEvent> events) {
        TurnBackReason reason = TurnBackPolicy.reason(refused);
        String from = TurnBackPolicy.place(refused.origin(), "turnBack.origin");
        String next = TurnBackPolicy.place(refused.next(), "turnBack.next");
        UUID recheckOf = recheck(reading, scene);
        var all = new ArrayList<GateEvent>(reading.heads());
        var told = new ArrayList<Verdict>();
        forEachPerson(reading, scene, (index, who, temperature) -> {
            UUID first = index == Scene.FIRST ? recheckOf : null;
            Passage passage = passages.passage(scene, index, who, temperature, first, null, reason);
            if (TurnBackPolicy.isPassage(passage)) {
                all.add(passage);
                told.add(passage.verdict());
            } else if (index == Scene.FIRST || who.token() != null) {
                all.add(TurnBackPolicy.turnBack(passage, reason, from, next));
            }
        });
        events.addAll(all);
        return told.isEmpty() ? Accepted.TURNED_BACK : Accepted.of(Accepted.severest(told));
    }

    /** What is done with each person of a reading. */
    @FunctionalInterface
    private interface EachPerson {
        void take(int index, Who who, Temperature temperature);
    }

    /** A vehicle may be let through, and anybody be turned back, without a temperature. */
    private void forEachPerson(Reading reading, Scene scene, EachPerson each) {
        Who first = persons.who(reading.shown(), scene);
        each.take(Scene.FIRST, first, Temperature.ofCelsiusIfMeasured(reading.celsius()));
        List<Reading.Passenger> passengers = reading.passengers() == null ? List.of() : reading.passengers();
        for (int i = 0; i < passengers.size(); i++) {
            Reading.Passenger passenger = passengers.get(i);
            try {
                Who who = persons.who(passenger.shown(), scene);
                each.take(i, who, Temperature.ofCelsiusIfMeasured(passenger.celsius()));
            } catch (ReadingFault fault) {
                throw fault.ofPassenger(i);
            }
        }
    }

    private static @Nullable UUID recheck(Reading reading, Scene scene) {
        Reading.Recheck recheck = reading.recheckOf();
        if (recheck == null) {
            return null;
        }
        Integer passenger = recheck.passenger();
        String boot = bootId(recheck.bootId(), "recheckOf.bootId");
        return scene.idOf(boot, recheck.seq(), passenger == null ? Scene.FIRST : passenger);
    }

    private static String bootId(@Nullable String bootId, String field) {
        if (bootId == null || bootId.isEmpty() || bootId.length() > LONGEST_BOOT_ID || !isPlain(bootId)) {
            throw new ReadingFault(
                    "boot-id-invalid", field + " must be 1 to 64 letters, digits, dots, colons, dashes or underscores");
        }
        return bootId;
    }

    private static boolean isPlain(String bootId) {
        for (int i = 0; i < bootId.length(); i++) {
            char c = bootId.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
            if (!letter && !(c >= '0' && c <= '9') && c != '.' && c != ':' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new ReadingFault("field-missing", field + " is missing");
        }
        return value;
    }
}
