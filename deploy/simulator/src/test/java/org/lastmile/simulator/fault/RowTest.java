package org.lastmile.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void whatIsEverywhereTheSameIsRight() {
        var row = row(100, 100, 100, 0);

        assertThat(row.isRight()).isTrue();
        assertThat(row.text())
                .matches(
                        "\\| broker +\\| +120 \\| +100 \\| +100 \\| +100 \\| +0 \\| +0 \\| +20/30 \\| +1\\.5 s \\| ok: seen \\|");
    }

    @Test
    void lostAndDoubledAreWrong() {
        assertThat(row(100, 99, 98, 0))
                .returns(2L, Row::lost)
                .returns(false, Row::isRight)
                .satisfies(row -> assertThat(row.text()).contains("WRONG"));
        assertThat(row(100, 100, 100, 1).isRight()).isFalse();
        assertThat(row(100, 101, 101, 0).isRight()).isFalse();
        assertThat(Row.unknown("broker", "it did not end").text()).contains("WRONG: it did not end");
    }

    @Test
    void aLineHasTheColumnsOfItsHead() {
        long columns = Row.head()
                .lines()
                .findFirst()
                .orElseThrow()
                .chars()
                .filter(c -> c == '|')
                .count();

        assertThat(row(1, 1, 1, 0).text().chars().filter(c -> c == '|')).hasSize((int) columns);
    }

    private static Row row(long accepted, long inKafka, long stored, long doubled) {
        return new Row(
                "broker",
                120,
                accepted,
                inKafka,
                stored,
                doubled,
                20,
                30,
                Duration.ofMillis(1500),
                List.of(),
                List.of("seen"));
    }
}
