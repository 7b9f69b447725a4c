package org.lastmile.inspection.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lastmile.inspection.finding.FindingFixtures.DUE;
import static org.lastmile.inspection.finding.FindingFixtures.NOW;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lastmile.platform.core.problem.Refusal;

class DuePolicyTest {

    @ParameterizedTest
    @CsvSource({
        "MINOR,   2026-02-03T02:00:00Z, 2026-02-03T16:00:00Z",
        "MINOR,   2026-02-03T16:00:00Z, 2026-02-04T16:00:00Z",
        "NORMAL,  2026-02-03T02:00:00Z, 2026-02-06T02:00:00Z",
        "SERIOUS, 2026-02-03T02:00:00Z, 2026-02-04T02:00:00Z"
    })
    void followsTheSeverityWhereNobodyStatesATime(Severity severity, Instant now, Instant due) {
        Duty duty = DUE.first(null, severity, now);

        assertThat(duty).isEqualTo(new Duty(1, due, Duty.Basis.SEVERITY, now, null));
    }

    @Test
    void takesTheStatedTimeInMicroseconds() {
        Duty duty = DUE.first(NOW.plusNanos(1_999), Severity.MINOR, NOW);

        assertThat(duty).isEqualTo(new Duty(1, NOW.plusNanos(1_000), Duty.Basis.STATED, NOW, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "P-3650D", "P90DT0.000001S", "P99999D"})
    void refusesATimeThatHasPassedOrIsTooFarAhead(Duration fromNow) {
        assertThatThrownBy(() -> DUE.first(NOW.plus(fromNow), Severity.NORMAL, NOW))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("due-out-of-range");
                    assertThat(refusal.faults().getFirst().field()).isEqualTo("dueAt");
                });
    }

    @Test
    void takesTheLastMomentAllowed() {
        assertThat(DUE.checked(NOW.plus(Duration.ofDays(90)), NOW)).isEqualTo(NOW.plus(Duration.ofDays(90)));
    }
}
