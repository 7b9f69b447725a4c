package org.lastmile.checkpoint.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lastmile.checkpoint.gate.OpeningHours;

class ShiftRulesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ShiftPlan PLAN = ShiftPlan.of(List.of("08:00-20:00", "20:00-08:00"), ZONE);
    private static final WatchRule RULE = new WatchRule(Duration.ofMinutes(30), ZONE);

    @ParameterizedTest
    @CsvSource({
        "2020-02-01T08:10, 2020-02-01T08:00, 2020-02-01T20:00",
        "2020-02-01T07:40, 2020-02-01T08:00, 2020-02-01T20:00",
        "2020-02-01T07:20, 2020-01-31T20:00, 2020-02-01T08:00",
        "2020-02-01T19:45, 2020-02-01T20:00, 2020-02-02T08:00"
    })
    void whoeverComesALittleEarlyComesForTheNextShift(String now, String from, String until) {
        var planned = PLAN.at(here(now));

        assertThat(planned).isEqualTo(new Shift.Planned(here(from), here(until)));
    }

    @Test
    void aGateThatNeverClosesIsDueHalfAnHourAfterTheLastSignOfLife() {
        var due = RULE.due(here("2020-02-01T03:00"), OpeningHours.ALWAYS, here("2020-02-01T03:20"));

        assertThat(due).isEqualTo(here("2020-02-01T03:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-01T05:00, 2020-02-01T06:30",
        "2020-02-01T06:10, 2020-02-01T06:30",
        "2020-02-01T23:00, 2020-02-02T06:30"
    })
    void theHalfHourBeginsAnewWhenTheGateOpens(String now, String due) {
        var day = new OpeningHours(List.of(new OpeningHours.Window(LocalTime.of(6, 0), LocalTime.of(22, 0))));

        var found = RULE.due(here("2020-01-31T21:50"), day, here(now));

        assertThat(found).isEqualTo(here(due));
    }

    private static Instant here(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
