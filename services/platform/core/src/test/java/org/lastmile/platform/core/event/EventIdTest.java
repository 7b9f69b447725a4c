package org.lastmile.platform.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
}
