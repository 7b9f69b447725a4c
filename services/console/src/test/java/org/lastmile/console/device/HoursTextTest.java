package org.lastmile.console.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {

    private static final List<Gate.Hours> TWICE =
            List.of(new Gate.Hours("06:00", "09:00"), new Gate.Hours("17:00", "20:00"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06:00-09:00, 17:00-20:00",
                " 6:00 - 9:00,17:00–20:00,",
                "6：00至9：00，17：00至20：00",
                "06:00~09:00 17:00~20:00",
                "06:00—09:00；17:00——20:00"
            })
    void hoursAreReadAsPeopleWriteThem(String written) {
        assertThat(HoursText.read(written)).isEqualTo(TWICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ",", "，"})
    void nothingMeansAlways(String written) {
        assertThat(HoursText.read(written)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsLeftToTheService() {
        var read = HoursText.read("in the morning, -, 25:00-3");

        assertThat(read)
                .contains(new Gate.Hours("in", null), new Gate.Hours("", ""), new Gate.Hours("25:00", "3"))
                .hasSize(5);
    }

    @Test
    void whatIsShownIsReadAgain() {
        assertThat(HoursText.read(HoursText.of(TWICE))).isEqualTo(TWICE);
    }
}
