package org.lastmile.notification.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a subscriber is reached. */
public sealed interface Channel {

    /** The owner's open streams. */
    record Stream() implements Channel {}

    /**
     * A call to an address.
     *
     * @param url address that is called
     * @param disabledAt since when it is not called any more; null while it is
     * @param disabledReason why it is not
     */
    record Webhook(
            String url,
            @Nullable Instant disabledAt,
            @Nullable String disabledReason) implements Channel {}
}
