package org.lastmile.checkpoint.truthfulness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.checkpoint.passage.Validity;

/**
 * A device and what it measured lately.
 *
 * @param inUse whether it has a live credential
 * @param clockOffset its clock minus ours
 * @param readings newest first, by the time of measuring
 */
public record MeasuringDevice(String id, boolean inUse, Duration clockOffset, List<Sample> readings) {

    /** How many readings a mean or a share needs. */
    static final int ENOUGH = 50;

    public MeasuringDevice {
        readings = List.copyOf(readings);
    }

    /** One reading. */
    public record Sample(Temperature temperature, Instant measuredAt) {}

    /** The newest valid readings that a mean is made of. */
    private List<Sample> valid() {
        return readings.stream()
                .filter(sample -> sample.temperature().validity() == Validity.VALID)
                .limit(ENOUGH)
                .toList();
    }

    boolean hasMean() {
        return inUse && valid().size() == ENOUGH;
    }

    /** In hundredths of a degree. */
    double mean() {
        return valid().stream()
                .mapToInt(sample -> sample.temperature().centiCelsius())
                .average()
                .orElseThrow();
    }
}
