package org.lastmile.checkpoint.truthfulness;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.checkpoint.violation.Finding.Fact;

/** Whether measuring was repeated until a hot reading passed. Basis: rules of truthfulness §5. */
public final class RetryPolicy {

    /** How long after a hot reading another one counts as its repetition. */
    public static final Duration WITHIN = Duration.ofMinutes(10);

    /** How long a device stays suspect for it. */
    static final Duration STANDS = Duration.ofDays(1);

    private static final int MANY = 2;

    private RetryPolicy() {}

    /** A reading of a series. */
    public record Taken(UUID passage, Temperature temperature, Instant measuredAt) {}

    /**
     * The suspicion that a series of readings is, if it is one.
     *
     * @param series the hot reading and what followed it, in the order of measuring
     */
    static Optional<Suspicion> judge(List<Taken> series) {
        int passed = IntStream.range(0, series.size())
                .filter(at -> series.get(at).temperature().isNormal())
                .findFirst()
                .orElse(-1);
        if (passed < MANY || !series.getFirst().temperature().isFever()) {
            return Optional.empty();
        }
        List<Taken> repeated = series.subList(0, passed + 1);
        String readings = repeated.stream()
                .map(taken -> BigDecimal.valueOf(taken.temperature().centiCelsius(), 2)
                        .toPlainString())
                .collect(Collectors.joining(", "));
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("retriedReadings", readings, "Cel"));
        facts.add(Fact.of("retriedAt", repeated.getLast().measuredAt()));
        repeated.forEach(taken -> facts.add(Fact.of("passage", taken.passage())));
        return Optional.of(new Suspicion(Aspect.RETRIED, facts));
    }
}
