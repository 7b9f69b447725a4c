package org.lastmile.notification.stream;

import org.jspecify.annotations.Nullable;
import org.lastmile.notification.stream.AlertHistory.Bounds;

/** Where a stream begins. */
public sealed interface StreamStart {

    /** Reason of a reset: what came was no id at all. */
    String MALFORMED = "id-malformed";

    /** The first time: with what comes from now on. */
    record Fresh() implements StreamStart {}

    /** After the last event that was received. */
    record After(long position) implements StreamStart {}

    /** From now on, because what came before cannot be known: the receiver must read the list of alerts again. */
    record Reset(String reason) implements StreamStart {}

    /**
     * Decides by the id the receiver saw last.
     *
     * @param lastEventId value of Last-Event-ID; null or blank on a first connect
     * @param bounds what the log holds
     */
    static StreamStart of(@Nullable String lastEventId, Bounds bounds) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return new Fresh();
        }
        long position;
        try {
            position = Long.parseLong(lastEventId.strip());
        } catch (NumberFormatException malformed) {
            return new Reset(MALFORMED);
        }
        if (position < -1 || position >= bounds.end()) {
            return new Reset("id-unknown");
        }
        return position + 1 < bounds.first() ? new Reset("id-expired") : new After(position);
    }
}
