package org.lastmile.notification.alert;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All alerts. */
public interface Alerts {

    /** The alerts of these episodes that exist, by episode, locked until the transaction ends. */
    Map<UUID, Alert> lockOf(Collection<UUID> violationIds);

    /** One alert, locked until the transaction ends. */
    Optional<Alert> lock(UUID id);

    /** One alert as it stands. */
    Optional<AlertView> find(UUID id);

    /** Alerts that fit, newest first. */
    List<AlertView> find(AlertQuery query);

    /** Saves the alerts of these changes and publishes the events, in this order, in the caller's transaction. */
    void save(List<AlertEvent> events);
}
