package org.lastmile.checkpoint.passage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.device.Device;
import org.lastmile.checkpoint.restriction.PersonLinks;
import org.lastmile.checkpoint.restriction.Restriction;
import org.lastmile.checkpoint.restriction.RestrictionCopy;
import org.lastmile.platform.core.document.DocumentInvalid;
import org.lastmile.platform.core.document.DocumentNumber;
import org.lastmile.platform.core.document.WrittenDocument;
import org.lastmile.platform.core.pii.PersonTokenKey;

/** Checks one reading and turns it into a passage with its verdict; documents and plates end here. */
final class ReadingPolicy {

    private static final Pattern BOOT = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final PersonTokenKey tokens;
    private final RestrictionCopy restrictions;
    private final PersonLinks links;
    private final KnownFevers fevers;
    private final MeasuredTimePolicy times;
    private final GateHolds gateHolds;

    ReadingPolicy(
            PersonTokenKey tokens,
            RestrictionCopy restrictions,
            PersonLinks links,
            KnownFevers fevers,
            MeasuredTimePolicy times,
            GateHolds gateHolds) {
        this.tokens = tokens;
        this.restrictions = restrictions;
        this.links = links;
        this.fevers = fevers;
        this.times = times;
        this.gateHolds = gateHolds;
    }

    /** The passage of this reading. @throws ReadingFault when it cannot be taken */
    Passage take(Reading reading, Device device, Instant receivedAt, @Nullable String trace) {
        if (reading.fault() != null) {
            throw reading.fault();
        }
        long seq = seq(reading);
        String bootId = bootId(reading.bootId(), "bootId");
        if (!device.gateId().equals(reading.gate())) {
            throw new ReadingFault("gate-not-yours", "gate is not the gate this device stands at");
        }
        Direction direction = present(reading.direction(), "direction");
        Instant measuredAt =
                times.corrected(present(reading.measuredAt(), "measuredAt"), device.clockOffset(), receivedAt);
        Temperature temperature = Temperature.ofCelsius(reading.celsius());
        String person = person(reading.document(), receivedAt);
        String plate = reading.plate() == null
                ? null
                : tokens.plateToken(Plate.of(reading.plate()).value());
        String first = person == null ? null : links.primary(person);
        VerdictPolicy.Decision decision = decide(device, direction, temperature, measuredAt, first, plate);
        Reading.Recheck recheck = reading.recheckOf();
        return new Passage(
                Passage.idOf(device.id(), bootId, seq),
                person,
                plate,
                first != null ? first : plate != null ? plate : device.id(),
                new Passage.Origin(device.id(), bootId, seq, device.gateId(), device.placeCode()),
                direction,
                temperature,
                decision.verdict(),
                recheck == null
                        ? null
                        : Passage.idOf(device.id(), bootId(recheck.bootId(), "recheckOf.bootId"), recheck.seq()),
                measuredAt,
                receivedAt,
                times.isLate(measuredAt, receivedAt),
                trace,
                Passage.Circumstances.held(decision.causes()));
    }

    /** Whether this reading waited in the device; what has no time counts as live. */
    boolean isBacklog(Reading reading, Device device, Instant receivedAt) {
        Instant measuredAt = reading.measuredAt();
        return measuredAt != null && times.isLate(measuredAt.minus(device.clockOffset()), receivedAt);
    }

    private VerdictPolicy.Decision decide(
            Device device,
            Direction direction,
            Temperature temperature,
            Instant measuredAt,
            @Nullable String person,
            @Nullable String plate) {
        Restriction restriction = person == null ? Restriction.NONE : restrictions.of(person);
        boolean exit = restriction.allowsAny(device.gateId(), measuredAt);
        return VerdictPolicy.decide(new VerdictPolicy.Facts(
                temperature,
                direction,
                device.gateId(),
                device.placeCode(),
                measuredAt,
                restriction,
                person != null && fevers.isConfirmed(person),
                gateHolds.at(device.gateId(), direction, person, plate, exit, measuredAt)));
    }

    private @Nullable String person(@Nullable WrittenDocument document, Instant receivedAt) {
        if (document == null) {
            return null;
        }
        try {
            LocalDate latest = LocalDate.ofInstant(receivedAt, ZoneOffset.ofHours(14));
            return DocumentNumber.of(document, latest).token(tokens).value();
        } catch (DocumentInvalid e) {
            throw new ReadingFault("document-invalid", e.detail());
        }
    }

    private static long seq(Reading reading) {
        Long seq = reading.seq();
        if (seq == null || seq < 1) {
            throw new ReadingFault("seq-invalid", "seq must be a whole number from 1 up");
        }
        return seq;
    }

    private static String bootId(@Nullable String bootId, String field) {
        if (bootId == null || !BOOT.matcher(bootId).matches()) {
            throw new ReadingFault(
                    "boot-id-invalid", field + " must be 1 to 64 letters, digits, dots, colons, dashes or underscores");
        }
        return bootId;
    }

    private static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new ReadingFault("field-missing", field + " is missing");
        }
        return value;
    }
}
