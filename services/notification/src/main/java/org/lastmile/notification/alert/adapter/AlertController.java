package org.lastmile.notification.alert.adapter;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.notification.alert.AcknowledgeAlert;
import org.lastmile.notification.alert.AlertQuery;
import org.lastmile.notification.alert.AlertView;
import org.lastmile.notification.alert.FindAlerts;
import org.lastmile.notification.alert.Severity;
import org.lastmile.notification.alert.StateName;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.staff.Staff;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts over HTTP. */
@RestController
@RequestMapping("/v1/alerts")
class AlertController {

    private final FindAlerts findAlerts;
    private final AcknowledgeAlert acknowledgeAlert;

    AlertController(FindAlerts findAlerts, AcknowledgeAlert acknowledgeAlert) {
        this.findAlerts = findAlerts;
        this.acknowledgeAlert = acknowledgeAlert;
    }

    /**
     * One page of a list.
     *
     * @param items newest first
     * @param next cursor of the next page; null on the last page
     */
    record Page(List<AlertView> items, @Nullable String next) {}

    @GetMapping
    Page list(
            @RequestParam @Nullable String place,
            @RequestParam(defaultValue = "") Set<String> kind,
            @RequestParam(defaultValue = "") Set<Severity> severity,
            @RequestParam(defaultValue = "") Set<StateName> state,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Staff staff) {
        var query = new AlertQuery(
                place == null ? staff.place() : digits(place),
                kind,
                severity,
                state,
                AlertCursor.position(cursor),
                within(limit));
        var page = findAlerts.handle(query, staff);
        return new Page(page.alerts(), AlertCursor.text(page.next()));
    }

    @GetMapping("/{id}")
    AlertView one(@PathVariable UUID id, Staff staff) {
        return findAlerts.handle(id, staff);
    }

    @PostMapping("/{id}/acknowledgement")
    AlertView acknowledge(@PathVariable UUID id, Staff staff) {
        return acknowledgeAlert.handle(id, staff);
    }

    private static String digits(String place) {
        if (!place.matches("\\d{2,15}")) {
            throw Refusal.invalid("place-invalid", "place", "is not a place code", "2, 4, 6, 9, 12 or 15 digits");
        }
        return place;
    }

    private static int within(int limit) {
        if (limit < 1 || limit > AlertQuery.MOST) {
            throw Refusal.invalid("limit-invalid", "limit", "is out of range", "1 to " + AlertQuery.MOST);
        }
        return limit;
    }
}
