package org.lastmile.checkpoint.truthfulness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.checkpoint.truthfulness.RetryPolicy.Taken;
import org.lastmile.checkpoint.violation.Finding.Fact;

class RetryPolicyTest {

    private static final Instant NOON = Instant.parse("2020-02-05T04:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"3760 3740 3690", "3760 3390 3690", "3760 3740 4250 3380 3729", "3760 3740 3690 3660"})
    void measuringUntilItPassesIsSuspect(String series) {
        assertThat(RetryPolicy.judge(taken(series)))
                .hasValueSatisfying(found -> assertThat(found.aspect()).isEqualTo(Aspect.RETRIED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3760", "3760 3690", "3760 3690 3680 3670", "3760 3740 3750", "3760 3400 3390"})
    void oneSecondReadingIsTheRuleAndNoneThatPassesIsNoTrick(String series) {
        assertThat(RetryPolicy.judge(taken(series))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "3760 3390 3690 3660")
    void everyReadingUntilItPassedIsShown(String series) {
        var taken = taken(series);

        var facts = RetryPolicy.judge(taken).orElseThrow().facts();

        assertThat(facts)
                .containsExactly(
                        new Fact("retriedReadings", "37.60, 33.90, 36.90", "Cel"),
                        Fact.of("retriedAt", NOON.plusSeconds(120)),
                        Fact.of("passage", taken.get(0).passage()),
                        Fact.of("passage", taken.get(1).passage()),
                        Fact.of("passage", taken.get(2).passage()));
    }

    /** One reading a minute. */
    private static List<Taken> taken(String series) {
        int[] centi =
                Arrays.stream(series.split(" ")).mapToInt(Integer::parseInt).toArray();
        return IntStream.range(0, centi.length)
                .mapToObj(at -> new Taken(new UUID(0, at), new Temperature(centi[at]), NOON.plusSeconds(60L * at)))
                .toList();
    }
}
