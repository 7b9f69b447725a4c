package org.lastmile.checkpoint.passage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.event.EventId;

/** What all people of one reading have in common. */
record Scene(
        Passage.Origin origin,
        Direction direction,
        @Nullable String plate,
        Instant measuredAt,
        Instant receivedAt,
        boolean late,
        @Nullable String trace) {

    /** In place of a passenger's index: the driver, or who came on foot. */
    static final int FIRST = -1;

    /** The one id of a person in this reading. */
    UUID idOf(int passenger) {
        return idOf(origin.bootId(), origin.seq(), passenger);
    }

    /** The one id of a person in another reading of the same device. */
    UUID idOf(String boot, long seq, int passenger) {
        String device = origin.deviceId();
        return passenger == FIRST
                ? Passage.idOf(device, boot, seq)
                : EventId.numbered(List.of(device, boot), seq, "passenger", Integer.toString(passenger));
    }
}
