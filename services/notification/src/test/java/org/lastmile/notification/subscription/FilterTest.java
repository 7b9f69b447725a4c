package org.lastmile.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lastmile.notification.alert.AlertFixtures.COUNTY;
import static org.lastmile.notification.alert.AlertFixtures.OTHER_TOWN;
import static org.lastmile.notification.alert.AlertFixtures.TOWN;
import static org.lastmile.notification.alert.AlertFixtures.openAlert;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lastmile.notification.alert.AlertView;
import org.lastmile.notification.alert.Severity;
import org.lastmile.notification.subscription.Subscription.Filter;

class FilterTest {

    /** The alert: HOUSEHOLD_EXIT, HIGH, accountable in a village of TOWN, occurred in OTHER_TOWN. */
    private final AlertView alert = AlertView.of(openAlert());

    @ParameterizedTest
    @CsvSource({COUNTY + ",true", TOWN + ",true", OTHER_TOWN + ",true", "130126300,false", "1301261002019,false"})
    void matchesThePlaceThatAnswersAndThePlaceWhereItHappened(String place, boolean expected) {
        assertThat(new Filter(place, Set.of(), Severity.LOW).matches(alert)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"LOW,true", "MEDIUM,true", "HIGH,true", "CRITICAL,false"})
    void matchesThisSeverityOrWorse(Severity least, boolean expected) {
        assertThat(new Filter(COUNTY, Set.of(), least).matches(alert)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"HOUSEHOLD_EXIT,true", "QUARANTINE_BREACH,false"})
    void matchesTheKindsThatAreNamed(String kind, boolean expected) {
        assertThat(new Filter(COUNTY, Set.of(kind), Severity.LOW).matches(alert))
                .isEqualTo(expected);
    }
}
