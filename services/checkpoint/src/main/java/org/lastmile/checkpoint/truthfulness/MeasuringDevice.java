package org.lastmile.checkpoint.truthfulness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.checkpoint.passage.Validity;

/** A device and what it measured lately. */
public final class MeasuringDevice {

    /** How many readings a mean or a share needs. */
    static final int ENOUGH = 50;

    private final String id;
    private final boolean inUse;
    private final Duration clockOffset;
    private final List<Sample> readings;
    private final OptionalDouble mean;

    /**
     * A device with its readings.
     *
     * @param inUse whether it has a live credential
     * @param clockOffset its clock minus ours
     * @param readings newest first, by the time of measuring
     */
    public MeasuringDevice(String id, boolean inUse, Duration clockOffset, List<Sample> readings) {
        this.id = id;
        this.inUse = inUse;
        this.clockOffset = clockOffset;
        this.readings = List.copyOf(readings);
        this.mean = meanOf(readings);
    }

    /** One reading. */
    public record Sample(Temperature temperature, Instant measuredAt) {}

    /** Of the newest valid readings; none when there are too few. */
    private static OptionalDouble meanOf(List<Sample> readings) {
        int[] newest = readings.stream()
                .filter(sample -> sample.temperature().validity() == Validity.VALID)
                .limit(ENOUGH)
                .mapToInt(sample -> sample.temperature().centiCelsius())
                .toArray();
        return newest.length < ENOUGH
                ? OptionalDouble.empty()
                : IntStream.of(newest).average();
    }

    /** The device. */
    public String id() {
        return id;
    }

    /** Whether it has a live credential. */
    public boolean inUse() {
        return inUse;
    }

    /** Its clock minus ours. */
    public Duration clockOffset() {
        return clockOffset;
    }

    List<Sample> readings() {
        return readings;
    }

    boolean hasMean() {
        return inUse && mean.isPresent();
    }

    /** In hundredths of a degree. */
    double mean() {
        return mean.orElseThrow();
    }
}
