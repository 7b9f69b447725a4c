package org.lastmile.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lastmile.notification.stream.StreamFixtures.entries;
import static org.lastmile.notification.stream.StreamFixtures.entry;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lastmile.notification.stream.AlertHistory.Bounds;

class AlertLogTest {

    private final AlertLog log = new AlertLog(4);

    @BeforeEach
    void theWriterBeginsAfterNine() {
        log.startAfter(9);
    }

    @Test
    void keepsTheNewestAndKnowsWhatIsNoLongerHere() {
        log.append(entries(10, 16), 16);

        assertThat(log.bounds()).isEqualTo(new Bounds(13, 17));
        assertThat(log.after(12, 10)).contains(log.after(12, 4).orElseThrow());
        assertThat(log.after(12, 2).orElseThrow().upTo()).isEqualTo(14);
        assertThat(positionsAfter(12)).containsExactly(13L, 14L, 15L, 16L);
        assertThat(log.after(11, 10)).isEmpty();
    }

    @Test
    void leavesOutWhatItHasAlready() {
        log.append(entries(10, 12), 12);

        log.append(entries(11, 13), 13);

        assertThat(positionsAfter(9)).containsExactly(10L, 11L, 12L, 13L);
    }

    @Test
    void goesOverGapsInThePositions() {
        log.append(List.of(entry(10), entry(14)), 20);

        assertThat(positionsAfter(11)).containsExactly(14L);
        assertThat(positionsAfter(14)).isEmpty();
        assertThat(log.after(14, 10).orElseThrow().upTo()).isEqualTo(20);
        assertThat(log.after(11, 10).orElseThrow().upTo()).isEqualTo(20);
        assertThat(log.head()).isEqualTo(20);
    }

    @Test
    void givesNoMoreThanIsAskedFor() {
        log.append(entries(10, 13), 13);

        assertThat(log.after(9, 2).orElseThrow().entries())
                .extracting(LogEntry::position)
                .containsExactly(10L, 11L);
    }

    private List<Long> positionsAfter(long position) {
        return log.after(position, 10).orElseThrow().entries().stream()
                .map(LogEntry::position)
                .toList();
    }
}
