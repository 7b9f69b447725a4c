package org.lastmile.quarantine.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;

class WindowTest {

    private static final Instant NOW = Instant.parse("2020-02-03T08:00:00Z");
    private static final Duration LONGEST = Duration.ofHours(4);

    @Test
    void beginsNowWhenNoBeginIsGiven() {
        assertThat(Window.of(null, minute(30), LONGEST, NOW)).isEqualTo(new Window(NOW, minute(30)));
    }

    @Test
    void mayLastAsLongAsTheSettingSaysAndBeginAWeekAhead() {
        int week = 7 * 24 * 60;

        assertThat(Window.of(minute(week), minute(week + 240), LONGEST, NOW).from())
                .isEqualTo(minute(week));
    }

    @ParameterizedTest
    @CsvSource({
        "-3, 30, from, lies in the past",
        "10081, 10090, from, is too far ahead",
        "10, 10, until, is not after the begin",
        "10, 5, until, is not after the begin",
        "-2, -1, until, lies in the past",
        "0, 241, until, is too late"
    })
    void refusesOtherTimesAndSaysWhichWouldDo(int from, int until, String field, String reason) {
        var refusal = catchThrowableOfType(Refusal.class, () -> Window.of(minute(from), minute(until), LONGEST, NOW));

        assertThat(refusal.faults())
                .extracting(FieldFault::field, FieldFault::reason)
                .contains(tuple(field, reason));
        assertThat(refusal.faults()).extracting(FieldFault::allowed).doesNotContainNull();
    }

    private static Instant minute(int minute) {
        return NOW.plus(Duration.ofMinutes(minute));
    }
}
