package org.lastmile.platform.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EventIdTest {

    @Property(tries = 200)
    void aNewIdIsAVersion7ThatBeginsWithItsTime(@ForAll @LongRange(min = 0, max = (1L << 48) - 1) long millis) {
        UUID id = EventId.at(Instant.ofEpochMilli(millis));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(millis);
    }

    @Property(tries = 200)
    void aDerivedIdIsAVersion8ThatDependsOnItsPartsAlone(@ForAll String first, @ForAll String second) {
        UUID id = EventId.derivedFrom(first, second);

        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id).isEqualTo(EventId.derivedFrom(first, second));
        assertThat(id).isNotEqualTo(EventId.derivedFrom(first + second));
    }

    /** Computed with Python's hashlib; it must never change, or a retry would become another event. */
    @Test
    void aDerivedIdStaysTheSameForEver() {
        assertThat(EventId.derivedFrom("device-1", "boot-1", "42")).hasToString("58bd5194-9dac-89bc-a9b2-b9539df4d460");
    }

    @Property(tries = 500)
    void aNumberedIdIsAVersion8BesideThatOfTheNumberBefore(@ForAll @LongRange(min = 1, max = 1L << 36) long number) {
        var series = List.of("device-1", "boot-1");

        UUID id = EventId.numbered(series, number);

        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id).isEqualTo(EventId.numbered(series, number));
        assertThat(id.getMostSignificantBits() >>> 16)
                .isEqualTo(EventId.numbered(series, number - 1).getMostSignificantBits() >>> 16);
        assertThat(id)
                .isNotIn(EventId.numbered(series, number, "vehicle"), EventId.numbered(series, number + (1L << 36)));
    }

    @Property(tries = 500)
    void numberedIdsOfASeriesAreInItsOrder(@ForAll @LongRange(min = 0, max = (1L << 36) - 2) long number) {
        var series = List.of("device-1", "boot-1");

        assertThat(EventId.numbered(series, number).toString())
                .isLessThan(EventId.numbered(series, number + 1).toString());
    }

    /** Computed with Python's hashlib; it must never change, or a retry would become another event. */
    @Test
    void aNumberedIdStaysTheSameForEver() {
        assertThat(EventId.numbered(List.of("device-1", "boot-1"), 42, "passenger", "3"))
                .hasToString("604b180d-76b6-8000-8000-0aa5fdc395bf");
    }
}
