package org.lastmile.notification.alert.adapter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.notification.alert.Alert;
import org.lastmile.notification.alert.AlertState;
import org.lastmile.notification.alert.AlertView;
import org.lastmile.notification.alert.Sighting;
import org.lastmile.notification.alert.Violation.Episode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Row of the table alert, as JSON in snake case ↔ alert. One parameter carries a whole batch that way. */
final class AlertRowMapper {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private AlertRowMapper() {}

    static String rows(List<Alert> alerts) {
        return JSON.writeValueAsString(alerts.stream().map(AlertView::of).toList());
    }

    static AlertView view(String row) {
        return JSON.readValue(row, AlertView.class);
    }

    static Alert alert(String row) {
        AlertView flat = view(row);
        return new Alert(
                flat.id(),
                flat.violationId(),
                new Episode(flat.kind(), String.valueOf(flat.subject()), flat.accountablePlace()),
                new Sighting(
                        flat.severity(),
                        flat.occurredPlace(),
                        flat.occurredAt(),
                        flat.measuredAt(),
                        flat.detectedAt(),
                        flat.late(),
                        flat.count(),
                        flat.evidence()),
                flat.occurredPlaces(),
                flat.rule(),
                flat.ruleSource(),
                flat.openedAt(),
                state(flat),
                flat.version());
    }

    private static AlertState state(AlertView flat) {
        var taken = acknowledgement(flat);
        if (flat.resolvedAt() != null && flat.resolution() != null) {
            return new AlertState.Resolved(taken, flat.resolvedAt(), flat.resolution());
        }
        return taken == null ? new AlertState.Open() : taken;
    }

    private static AlertState.@Nullable Acknowledged acknowledgement(AlertView flat) {
        return flat.acknowledgedBy() == null || flat.acknowledgedAt() == null
                ? null
                : new AlertState.Acknowledged(flat.acknowledgedBy(), flat.acknowledgedAt());
    }
}
