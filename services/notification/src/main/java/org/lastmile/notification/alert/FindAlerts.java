package org.lastmile.notification.alert;

import java.util.List;
import java.util.UUID;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Answers which alerts there are, within the caller's place. */
public class FindAlerts {

    /** Who may see alerts at all. */
    public static final List<Role> READERS =
            List.of(Role.CADRE, Role.MEDIC, Role.DUTY, Role.SUPERVISOR, Role.INSPECTOR, Role.LEADER, Role.AUDITOR);

    private final Alerts alerts;

    public FindAlerts(Alerts alerts) {
        this.alerts = alerts;
    }

    /**
     * One page. @throws org.lastmile.platform.core.problem.Refusal {@code place-not-yours}, {@code role-not-allowed}
     */
    public AlertPage handle(AlertQuery query, Staff staff) {
        mayRead(staff);
        staff.mustSee(query.place());
        List<AlertView> found = alerts.find(query.oneMore());
        if (found.size() <= query.limit()) {
            return new AlertPage(found, null);
        }
        var page = found.subList(0, query.limit());
        var last = page.getLast();
        return new AlertPage(page, new AlertQuery.Position(last.openedAt(), last.id()));
    }

    /** One alert. @throws org.lastmile.platform.core.problem.Refusal {@code alert-unknown}, {@code role-not-allowed} */
    public AlertView handle(UUID id, Staff staff) {
        mayRead(staff);
        return alerts.find(id).filter(alert -> alert.isSeenBy(staff)).orElseThrow(() -> AlertRefusal.unknown(id));
    }

    /** Insists on a role that may see alerts. */
    public static void mayRead(Staff staff) {
        staff.mustBe(READERS.toArray(Role[]::new));
    }
}
