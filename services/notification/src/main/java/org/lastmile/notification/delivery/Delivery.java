package org.lastmile.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.notification.alert.Happening;

/**
 * One alert event on its way to one webhook, claimed by this instance for a while.
 *
 * @param id the same over all attempts, so that the receiver can tell a repetition
 * @param subscriptionId whose webhook
 * @param url address that is called
 * @param sealedSecret secret the call is signed with, still sealed: one that cannot be opened is a matter of its own
 *     attempt
 * @param payload body that is sent
 * @param attempts how often it was tried, this time included
 * @param createdAt when the alert changed
 * @param measuredAt when its newest evidence was measured
 * @param detectedAt when the rule fired
 * @param happening what happened to the alert
 * @param traceparent W3C trace context of the alert event when its trace is sampled
 */
public record Delivery(
        UUID id,
        UUID subscriptionId,
        String url,
        byte[] sealedSecret,
        String payload,
        int attempts,
        Instant createdAt,
        Instant measuredAt,
        Instant detectedAt,
        Happening happening,
        @Nullable String traceparent) {}
