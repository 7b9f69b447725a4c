package org.lastmile.platform.core.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be handled, or one of the same key behind it.
 *
 * @param id position in the queue of its key
 * @param consumer consumer that parked it
 * @param reason why, or that it waits behind another
 */
public record ParkedRecord(
        long id,
        String consumer,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        String reason,
        Instant parkedAt) {}
