package org.lastmile.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lastmile.notification.alert.AlertFixtures.COUNTY;
import static org.lastmile.notification.alert.AlertFixtures.NOON;
import static org.lastmile.notification.alert.AlertFixtures.OTHER_TOWN;
import static org.lastmile.notification.alert.AlertFixtures.TOWN;
import static org.lastmile.notification.alert.AlertFixtures.openAlert;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

class AcknowledgeAlertTest {

    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final AcknowledgeAlert acknowledgeAlert = new AcknowledgeAlert(alerts, Clock.fixed(NOON, ZoneOffset.UTC));
    private final Alert alert = openAlert();

    @BeforeEach
    void thereIsAnAlert() {
        alerts.alerts.put(alert.id(), alert);
    }

    @Test
    void isTakenBySomebodyOfTheAccountablePlace() {
        var view = acknowledgeAlert.handle(alert.id(), staff(Role.DUTY, TOWN));

        assertThat(view.state()).isEqualTo(StateName.ACKNOWLEDGED);
        assertThat(alerts.events).extracting(AlertEvent::happening).containsExactly(Happening.ACKNOWLEDGED);
    }

    @Test
    void isAnsweredTheSameWhenSentAgain() {
        var first = acknowledgeAlert.handle(alert.id(), staff(Role.DUTY, TOWN));

        var second = acknowledgeAlert.handle(alert.id(), staff(Role.DUTY, TOWN));

        assertThat(second).isEqualTo(first);
        assertThat(alerts.events).hasSize(1);
    }

    @Test
    void isRefusedWhereItOnlyHappened() {
        assertThat(codeFor(staff(Role.DUTY, OTHER_TOWN))).isEqualTo("alert-not-yours");
    }

    @Test
    void isUnknownElsewhere() {
        assertThat(codeFor(staff(Role.DUTY, "130126300"))).isEqualTo("alert-unknown");
    }

    @Test
    void needsARoleThatActs() {
        assertThat(codeFor(staff(Role.INSPECTOR, COUNTY))).isEqualTo("role-not-allowed");
    }

    private String codeFor(Staff staff) {
        var code = new StringBuilder();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> acknowledgeAlert.handle(alert.id(), staff))
                .satisfies(refusal -> code.append(refusal.code()));
        assertThat(alerts.events).isEmpty();
        return code.toString();
    }

    private static Staff staff(Role role, String place) {
        return new Staff(role.claim() + '@' + place, Set.of(role), place);
    }
}
