package org.lastmile.notification.delivery.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-02-02T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120|120",
                " 5 |5",
                "-3|0",
                "99999999999|604800",
                "Mon, 2 Feb 2026 10:01:00 GMT|60",
                "Mon, 2 Feb 2026 09:00:00 GMT|0"
            })
    void readsSecondsAndDates(String value, long seconds) {
        assertThat(RetryAfter.read(value, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void passesOverWhatItCannotRead() {
        assertThat(RetryAfter.read("soon", NOW)).isNull();
    }
}
