package org.lastmile.checkpoint.device;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device as those who look after it see it.
 *
 * @param id device
 * @param enrolledAt since when it exists
 * @param lastSeenAt when its last heartbeat came; null when none came yet
 * @param batteryPercent 0 to 100, as it last said
 * @param firmware as it last said
 * @param queueDepth readings that waited in it, as it last said
 * @param heartbeatEvery how often a heartbeat is expected
 * @param silentSince when its last heartbeat came before it fell silent; null while it is heard
 * @param doubts what speaks against its readings
 * @param live its credentials that are not revoked, oldest first
 */
public record KnownDevice(
        String id,
        Instant enrolledAt,
        @Nullable Instant lastSeenAt,
        @Nullable Integer batteryPercent,
        @Nullable String firmware,
        @Nullable Integer queueDepth,
        Duration heartbeatEvery,
        @Nullable Instant silentSince,
        List<Doubt> doubts,
        List<LiveCredential> live) {

    public KnownDevice {
        doubts = List.copyOf(doubts);
        live = List.copyOf(live);
    }

    /** Something that speaks against its readings, as {@code truthfulness} names it, and since when. */
    public record Doubt(String aspect, Instant since) {}

    /** A credential that works; what it is has been shown once and is not kept. */
    public record LiveCredential(UUID id, Instant createdAt) {}
}
