package org.lastmile.inspection.alert.adapter;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.lastmile.event.notification.AlertOpened;
import org.lastmile.event.notification.AlertUpdated;
import org.lastmile.inspection.alert.KnownAlert;
import org.lastmile.platform.core.event.ReceivedEvent;

/** Avro record → known alert. Where an alert belongs changes only with the two records that bring evidence. */
final class AlertMapper {

    private static final BinaryOperator<KnownAlert> NEWER =
            (one, other) -> one.version() > other.version() ? one : other;

    private AlertMapper() {}

    /** The alerts of a batch, each as it is at last, in the order of their ids. */
    static Collection<KnownAlert> alerts(List<ReceivedEvent> events) {
        var latest = new TreeMap<UUID, KnownAlert>();
        for (ReceivedEvent event : events) {
            switch (event.payload()) {
                case AlertOpened opened ->
                    latest.merge(
                            opened.getAlertId(),
                            new KnownAlert(
                                    opened.getAlertId(),
                                    opened.getAccountablePlace(),
                                    opened.getOccurredPlaces(),
                                    opened.getVersion()),
                            NEWER);
                case AlertUpdated updated ->
                    latest.merge(
                            updated.getAlertId(),
                            new KnownAlert(
                                    updated.getAlertId(),
                                    updated.getAccountablePlace(),
                                    updated.getOccurredPlaces(),
                                    updated.getVersion()),
                            NEWER);
                case null, default -> {}
            }
        }
        return latest.values();
    }
}
