package org.lastmile.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an owner sees of a delivery.
 *
 * @param id the webhook-id
 * @param alertId which alert
 * @param type type of the message, such as alert.opened
 * @param state where it stands
 * @param attempts how often it was tried
 * @param lastStatus status of the last answer; null when none came
 * @param lastFault why there was no answer; null when one came
 * @param createdAt when the alert changed
 * @param nextAttemptAt when it is tried next; null when it is finished
 * @param finishedAt when it was finished; null while it waits
 */
public record DeliveryReport(
        UUID id,
        UUID alertId,
        String type,
        DeliveryState state,
        int attempts,
        @Nullable Integer lastStatus,
        @Nullable String lastFault,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant finishedAt) {}
