package org.lastmile.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.lastmile.notification.alert.Happening;
import org.lastmile.platform.core.pii.Sensitive;

/**
 * One alert event on its way to one webhook, claimed by this instance for a while.
 *
 * @param id the same over all attempts, so that the receiver can tell a repetition
 * @param subscriptionId whose webhook
 * @param url address that is called
 * @param secret secret the call is signed with
 * @param payload body that is sent
 * @param attempts how often it was tried, this time included
 * @param createdAt when the alert changed
 * @param measuredAt when its newest evidence was measured
 * @param detectedAt when the rule fired
 * @param happening what happened to the alert
 */
public record Delivery(
        UUID id,
        UUID subscriptionId,
        String url,
        Sensitive<String> secret,
        String payload,
        int attempts,
        Instant createdAt,
        Instant measuredAt,
        Instant detectedAt,
        Happening happening) {}
