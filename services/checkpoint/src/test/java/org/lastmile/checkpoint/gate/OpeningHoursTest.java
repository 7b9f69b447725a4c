package org.lastmile.checkpoint.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "06:00, 22:00, 06:00, true",
        "06:00, 22:00, 05:59, false",
        "06:00, 22:00, 22:00, false",
        "20:00, 06:00, 23:30, true",
        "20:00, 06:00, 05:59, true",
        "20:00, 06:00, 06:00, false",
        "20:00, 00:00, 23:59, true",
        "20:00, 00:00, 00:00, false"
    })
    void isOpenByTheClockOnTheWall(LocalTime from, LocalTime to, String time, boolean open) {
        var hours = new OpeningHours(List.of(new OpeningHours.Window(from, to)));

        boolean found = hours.isOpen(here("2020-02-01T" + time), ZONE);

        assertThat(found).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-01T10:00, 2020-02-01T06:00, 2020-02-01T20:00",
        "2020-02-01T23:00, 2020-02-01T20:00, 2020-02-02T06:00",
        "2020-02-02T01:00, 2020-02-01T20:00, 2020-02-02T06:00"
    })
    void knowsSinceWhenItIsOpenAndWhenItOpensNext(String at, String since, String next) {
        var hours = new OpeningHours(List.of(window("06:00", "12:00"), window("20:00", "02:00")));

        Instant openSince = hours.openSince(here(at), ZONE);

        assertThat(openSince).isEqualTo(here(since));
        assertThat(hours.nextOpening(here(at), ZONE)).isEqualTo(here(next));
    }

    @Test
    void windowsThatOverlapContradictEachOther() {
        var overnight = window("20:00", "06:00");

        assertThat(new OpeningHours(List.of(overnight, window("05:00", "08:00"))).contradictsItself())
                .isTrue();
        assertThat(new OpeningHours(List.of(window("07:00", "07:00"))).contradictsItself())
                .isTrue();
        assertThat(new OpeningHours(List.of(overnight, window("06:00", "20:00"))).contradictsItself())
                .isFalse();
    }

    private static OpeningHours.Window window(String from, String to) {
        return new OpeningHours.Window(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant here(String local) {
        return java.time.LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
