package org.lastmile.notification.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Alerts without a database. */
final class InMemoryAlerts implements Alerts {

    final Map<UUID, Alert> alerts = new HashMap<>();
    final List<AlertEvent> events = new ArrayList<>();
    int saves;

    @Override
    public Map<UUID, Alert> lockOf(Collection<UUID> violationIds) {
        var found = new HashMap<UUID, Alert>();
        alerts.values().stream()
                .filter(alert -> violationIds.contains(alert.violationId()))
                .forEach(alert -> found.put(alert.violationId(), alert));
        return found;
    }

    @Override
    public Optional<Alert> lock(UUID id) {
        return Optional.ofNullable(alerts.get(id));
    }

    @Override
    public Optional<AlertView> find(UUID id) {
        return lock(id).map(AlertView::of);
    }

    @Override
    public List<AlertView> find(AlertQuery query) {
        return alerts.values().stream()
                .map(AlertView::of)
                .filter(alert -> alert.within(query.place()))
                .limit(query.limit())
                .toList();
    }

    @Override
    public void save(List<AlertEvent> changes) {
        saves++;
        events.addAll(changes);
        changes.forEach(change -> alerts.put(change.alert().id(), change.alert()));
    }
}
