package org.lastmile.console.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertFilterTest {

    @Test
    void aPlaceMatchesTheOwnerAndEveryPlaceWhereItWasSeen() {
        var alert = alert("130126100", "130126101001");

        assertThat(filter("130126100").matches(alert)).isTrue();
        assertThat(filter("130126101").matches(alert)).isTrue();
        assertThat(filter("130126102").matches(alert)).isFalse();
    }

    @Test
    void kindAndStateNarrow() {
        var alert = alert("130126100", "130126100");

        assertThat(new AlertFilter("", List.of("HOUSEHOLD_EXIT"), List.of("OPEN")).matches(alert))
                .isTrue();
        assertThat(new AlertFilter("", List.of("FEVER_CONFIRMED"), List.of()).matches(alert))
                .isFalse();
        assertThat(new AlertFilter("", List.of(), List.of("RESOLVED")).matches(alert))
                .isFalse();
    }

    @Test
    void whatCannotBeACodeOrAKindNarrowsNothing() {
        var filter = new AlertFilter("x&limit=1", List.of("", "A&b=c"), List.of("open"));

        assertThat(filter.query()).isEmpty();
        assertThat(filter("130126").query()).isEqualTo("&place=130126");
    }

    private static AlertFilter filter(String place) {
        return new AlertFilter(place, List.of(), List.of());
    }

    private static Alert alert(String owner, String seen) {
        var at = Instant.EPOCH;
        return new Alert(
                "id",
                "v",
                "HOUSEHOLD_EXIT",
                "HIGH",
                "OPEN",
                null,
                owner,
                seen,
                List.of(seen),
                at,
                at,
                1,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1);
    }
}
