package org.lastmile.notification.alert;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of an alert: what happened, and the whole alert after it. Saving takes events only, so that none can be
 * forgotten.
 *
 * @param id the event; derived from its cause, so that a retry is the same event
 * @param happening what happened
 * @param alert the alert after it
 * @param traceparent W3C trace context of the cause; null takes that of the request
 */
public record AlertEvent(
        UUID id, Happening happening, Alert alert, @Nullable String traceparent) {}
