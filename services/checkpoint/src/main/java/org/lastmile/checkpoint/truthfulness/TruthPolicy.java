package org.lastmile.checkpoint.truthfulness;

import static org.lastmile.checkpoint.truthfulness.MeasuringDevice.ENOUGH;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.checkpoint.passage.Validity;
import org.lastmile.checkpoint.truthfulness.MeasuringDevice.Sample;
import org.lastmile.checkpoint.violation.Finding.Fact;

/** What speaks against a device. Basis: rules of truthfulness §1 to §4. */
final class TruthPolicy {

    private static final int FLAT = 20;
    private static final Duration FLAT_FOR = Duration.ofMinutes(2);
    private static final double SHIFTED = 50;
    private static final double SHIFTED_STILL = 40;
    private static final int COLD_PERCENT = 30;
    private static final int COLD_STILL_PERCENT = 15;
    static final Duration CLOCK_OFF = Duration.ofMinutes(5);

    private TruthPolicy() {}

    /**
     * What speaks against a device now.
     *
     * @param held what spoke against it before, which takes less to go on
     */
    static List<Suspicion> judge(MeasuringDevice device, List<MeasuringDevice> gate, Set<Aspect> held) {
        var found = new ArrayList<Suspicion>();
        if (device.inUse()) {
            flatLine(device).ifPresent(found::add);
            meanShift(device, gate, held.contains(Aspect.MEAN_SHIFT) ? SHIFTED_STILL : SHIFTED)
                    .ifPresent(found::add);
            cold(device, held.contains(Aspect.COLD) ? COLD_STILL_PERCENT : COLD_PERCENT)
                    .ifPresent(found::add);
            clockOff(device).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Suspicion> flatLine(MeasuringDevice device) {
        List<Sample> readings = device.readings();
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        Temperature newest = readings.getFirst().temperature();
        List<Sample> same = readings.stream()
                .takeWhile(sample -> sample.temperature().equals(newest))
                .toList();
        Instant from = same.getLast().measuredAt();
        Duration over = Duration.between(from, same.getFirst().measuredAt());
        if (same.size() < FLAT || over.compareTo(FLAT_FOR) < 0) {
            return Optional.empty();
        }
        return Optional.of(Suspicion.of(
                Aspect.FLAT_LINE,
                celsius("flatValue", newest.centiCelsius()),
                Fact.of("flatReadings", same.size()),
                Fact.of("flatFromAt", from)));
    }

    private static Optional<Suspicion> meanShift(MeasuringDevice device, List<MeasuringDevice> gate, double most) {
        List<MeasuringDevice> others = gate.stream()
                .filter(other -> !other.id().equals(device.id()))
                .filter(MeasuringDevice::hasMean)
                .toList();
        if (others.isEmpty() || !device.hasMean()) {
            return Optional.empty();
        }
        double mean = device.mean();
        long far = others.stream()
                .filter(other -> Math.abs(other.mean() - mean) > most)
                .count();
        if (2 * far <= others.size()) {
            return Optional.empty();
        }
        double theirs =
                others.stream().mapToDouble(MeasuringDevice::mean).average().orElseThrow();
        return Optional.of(Suspicion.of(
                Aspect.MEAN_SHIFT,
                celsius("meanHere", mean),
                celsius("meanOthers", theirs),
                Fact.of("otherDevices", others.size())));
    }

    private static Optional<Suspicion> cold(MeasuringDevice device, int percent) {
        List<Sample> newest = device.readings().stream().limit(ENOUGH).toList();
        long cold = newest.stream()
                .filter(sample -> sample.temperature().validity() == Validity.INVALID_LOW)
                .count();
        return newest.size() == ENOUGH && 100 * cold >= (long) percent * ENOUGH
                ? Optional.of(Suspicion.of(Aspect.COLD, new Fact("coldShare", "" + 100 * cold / ENOUGH, "%")))
                : Optional.empty();
    }

    private static Optional<Suspicion> clockOff(MeasuringDevice device) {
        Duration offset = device.clockOffset();
        return offset.abs().compareTo(CLOCK_OFF) > 0
                ? Optional.of(Suspicion.of(
                        Aspect.CLOCK_OFF, new Fact("clockOffset", String.valueOf(offset.toSeconds()), "s")))
                : Optional.empty();
    }

    private static Fact celsius(String name, double centi) {
        return new Fact(
                name,
                BigDecimal.valueOf(centi / 100)
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString(),
                "Cel");
    }
}
