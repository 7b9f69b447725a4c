package org.lastmile.checkpoint.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTimePolicyTest {

    private static final Instant NOW = Instant.parse("2020-02-05T04:00:00Z");

    private final MeasuredTimePolicy policy = new MeasuredTimePolicy(Duration.ofMinutes(2));

    @Test
    void takesTheKnownOffsetOfTheDeviceAway() {
        var corrected = policy.corrected(NOW.plusSeconds(3600), Duration.ofHours(1), NOW);

        assertThat(corrected).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"PT5M1S, clock-ahead", "-P7DT1S, measured-too-long-ago"})
    void refusesTimesThatCannotBe(Duration shift, String code) {
        assertThatThrownBy(() -> policy.corrected(NOW.plus(shift), Duration.ZERO, NOW))
                .isInstanceOfSatisfying(
                        ReadingFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void isLateAfterTwoMinutes() {
        assertThat(policy.isLate(NOW.minusSeconds(120), NOW)).isFalse();
        assertThat(policy.isLate(NOW.minusSeconds(121), NOW)).isTrue();
    }
}
