package org.lastmile.notification.alert;

import java.util.List;

/** What must be written down together with a change of alerts, in the same transaction. */
@FunctionalInterface
public interface AlertFollowUp {

    /** Writes down what follows from these changes. */
    void follow(List<AlertEvent> events);
}
