package org.lastmile.console.device;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gate as checkpoint tells it.
 *
 * @param directionPolicy which way it may be passed
 * @param openingHours when it is open, every day alike; none means always
 * @param staffed somebody is there while it is open
 */
public record Gate(
        String id,
        String name,
        String kind,
        String placeCode,
        String directionPolicy,
        List<Hours> openingHours,
        boolean staffed) {

    /** From one time of the day to another. */
    public record Hours(@Nullable String from, @Nullable String to) {}

    /** One page of gates. */
    public record Page(List<Gate> items, @Nullable String next) {}

    /**
     * A device of a gate.
     *
     * @param heartbeatEverySeconds how often a heartbeat is expected of it
     * @param silentSince its last heartbeat before it fell silent; null while it is heard
     * @param suspicions what speaks against its readings
     */
    public record Device(
            String deviceId,
            Instant enrolledAt,
            @Nullable Instant lastSeenAt,
            @Nullable Integer batteryPercent,
            @Nullable String firmware,
            @Nullable Integer queueDepth,
            int heartbeatEverySeconds,
            @Nullable Instant silentSince,
            List<Suspicion> suspicions,
            List<Credential> credentials) {

        record Page(List<Device> items) {}
    }

    /** Something that speaks against the readings of a device. */
    public record Suspicion(String aspect, Instant since) {}

    /** A credential that works; what it is nobody knows any more. */
    public record Credential(String credentialId, Instant createdAt) {}

    /** When it is open, as people write it; empty when always. */
    public String hours() {
        return HoursText.of(openingHours);
    }

    /** A new credential, or the code with which the device fetches one; to be shown once. */
    record Issued(
            String deviceId,
            @Nullable String credential,
            @Nullable String claimCode,
            @Nullable Instant expiresAt) {

        @Override
        public String toString() {
            return "Issued[" + deviceId + "]";
        }
    }
}
