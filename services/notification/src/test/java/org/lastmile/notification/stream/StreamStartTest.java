package org.lastmile.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lastmile.notification.stream.AlertHistory.Bounds;

class StreamStartTest {

    private static final Bounds BOUNDS = new Bounds(10, 20);

    @Test
    void beginsWithThePresentOnAFirstConnect() {
        assertThat(StreamStart.of(null, BOUNDS)).isEqualTo(new StreamStart.Fresh());
        assertThat(StreamStart.of(" ", BOUNDS)).isEqualTo(new StreamStart.Fresh());
    }

    @ParameterizedTest
    @CsvSource({"9", "10", "19"})
    void goesOnAfterAnIdItKnows(long id) {
        assertThat(StreamStart.of(Long.toString(id), BOUNDS)).isEqualTo(new StreamStart.After(id));
    }

    @ParameterizedTest
    @CsvSource({"8,id-expired", "20,id-unknown", "-2,id-unknown", "9223372036854775808,id-malformed", "x,id-malformed"})
    void resetsWhenItCannotKnowWhatCameBetween(String id, String reason) {
        assertThat(StreamStart.of(id, BOUNDS)).isEqualTo(new StreamStart.Reset(reason));
    }

    @Test
    void takesThePositionBeforeTheFirstEventOfAll() {
        assertThat(StreamStart.of("-1", new Bounds(0, 0))).isEqualTo(new StreamStart.After(-1));
    }
}
