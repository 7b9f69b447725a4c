package org.lastmile.notification.stream;

import org.jspecify.annotations.Nullable;
import org.lastmile.notification.alert.AlertView;
import org.lastmile.notification.alert.Happening;

/**
 * One event of the log of alerts.
 *
 * @param position offset in the topic; the id of the event on every stream
 * @param happening what happened
 * @param alert the whole alert after it
 * @param data the alert as JSON in UTF-8, made once for all streams
 * @param traceparent W3C trace context of the event when its trace is sampled
 */
public record LogEntry(
        long position,
        Happening happening,
        AlertView alert,
        byte[] data,
        @Nullable String traceparent) {}
