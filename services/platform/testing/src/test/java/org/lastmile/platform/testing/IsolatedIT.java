package org.lastmile.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.lastmile.event.registration.PlaceDefined;

/** A module's corner holds what a service needs. */
class IsolatedIT {

    private final Isolated corner = TestInfrastructure.forModule("testing");

    @Test
    void showsWhatAnotherServiceSends() {
        var place = new PlaceDefined(
                "130126", "灵寿县", "COUNTY", "1301", Instant.now().truncatedTo(ChronoUnit.MICROS), 1L);

        corner.probe().send("registration.places", "130126", place);

        assertThat(corner.probe().topic("registration.places").await("130126", PlaceDefined.class))
                .isEqualTo(place);
    }

    @Test
    void hasADatabaseThatCanGoAwayForThisModuleAlone() throws Exception {
        corner.databaseProxy().cut();

        assertThatThrownBy(() -> corner.database().getConnection().close()).isInstanceOf(SQLException.class);
        try (var direct = corner.directDatabase().getConnection()) {
            assertThat(direct.isValid(1)).isTrue();
        }
        corner.databaseProxy().restore();
        try (var again = corner.database().getConnection()) {
            assertThat(again.isValid(1)).isTrue();
        }
    }
}
