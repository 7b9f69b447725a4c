package org.lastmile.notification.subscription.adapter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.notification.alert.Severity;

/**
 * A subscription as it goes out.
 *
 * @param kinds empty for all
 */
record SubscriptionJson(
        UUID id, String place, List<String> kinds, Severity minSeverity, ChannelJson channel, Instant createdAt) {

    /**
     * A channel.
     *
     * @param type STREAM or WEBHOOK
     * @param url address of a webhook
     * @param secret secret of a webhook; only in the answer to the request that made it
     * @param disabledAt since when the webhook is not called any more
     * @param disabledReason why it is not
     */
    record ChannelJson(
            String type,
            @Nullable String url,
            @Nullable String secret,
            @Nullable Instant disabledAt,
            @Nullable String disabledReason) {}

    /**
     * What is asked for.
     *
     * @param kinds null or empty for all
     * @param minSeverity LOW when left out
     */
    record Request(
            @Nullable String place,
            @Nullable List<@Nullable String> kinds,
            @Nullable Severity minSeverity,
            @Nullable ChannelRequest channel) {}

    /** The channel that is asked for. */
    record ChannelRequest(
            @Nullable String type,
            @Nullable String url,
            @Nullable String secret) {}

    /** A list. */
    record Page(List<SubscriptionJson> items) {}
}
