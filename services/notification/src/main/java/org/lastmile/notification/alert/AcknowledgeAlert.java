package org.lastmile.notification.alert;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Somebody of the accountable place takes an alert. */
public class AcknowledgeAlert {

    private final Alerts alerts;
    private final Clock clock;

    public AcknowledgeAlert(Alerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /**
     * Takes the alert; the same person again changes nothing.
     *
     * @throws org.lastmile.platform.core.problem.Refusal {@code alert-unknown}, {@code alert-not-yours},
     *     {@code alert-already-acknowledged}, {@code alert-resolved}, {@code role-not-allowed}
     */
    @Transactional
    public AlertView handle(UUID id, Staff staff) {
        staff.mustBe(Role.DUTY, Role.CADRE, Role.SUPERVISOR, Role.LEADER);
        var alert = alerts.lock(id)
                .filter(found -> AlertView.of(found).isSeenBy(staff))
                .orElseThrow(() -> AlertRefusal.unknown(id));
        if (!staff.sees(alert.episode().accountablePlace())) {
            throw AlertRefusal.notYours(alert.episode().accountablePlace());
        }
        var change = alert.acknowledge(staff.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        change.ifPresent(event -> alerts.save(List.of(event)));
        return AlertView.of(change.map(AlertEvent::alert).orElse(alert));
    }
}
