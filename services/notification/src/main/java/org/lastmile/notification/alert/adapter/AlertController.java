package org.lastmile.notification.alert.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lastmile.notification.alert.AcknowledgeAlert;
import org.lastmile.notification.alert.AlertQuery;
import org.lastmile.notification.alert.AlertView;
import org.lastmile.notification.alert.FindAlerts;
import org.lastmile.notification.alert.Severity;
import org.lastmile.notification.alert.StateName;
import org.lastmile.platform.core.place.PlaceCode;
import org.lastmile.platform.core.problem.FieldFault;
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

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

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
        mustBeRight(place, kind, limit);
        var query = new AlertQuery(
                place == null ? staff.place() : place, kind, severity, state, AlertCursor.position(cursor), limit);
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

    private static void mustBeRight(@Nullable String place, Set<String> kinds, int limit) {
        var faults = new ArrayList<FieldFault>();
        if (place != null) {
            PlaceCode.fault("place", place).ifPresent(faults::add);
        }
        if (!kinds.stream().allMatch(kind -> KIND.matcher(kind).matches())) {
            faults.add(new FieldFault("kind", "has an entry that is no kind", "such as HOUSEHOLD_EXIT"));
        }
        if (limit < 1 || limit > AlertQuery.MOST) {
            faults.add(new FieldFault("limit", "is out of range", "1 to " + AlertQuery.MOST));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
