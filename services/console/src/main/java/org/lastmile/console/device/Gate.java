package org.lastmile.console.device;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gate as checkpoint tells it. */
public record Gate(String id, String name, String kind, String placeCode) {

    /** One page of gates. */
    public record Page(List<Gate> items, @Nullable String next) {}

    /**
     * A device of a gate.
     *
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
            @Nullable Instant silentSince,
            List<Suspicion> suspicions,
            List<Credential> credentials) {

        record Page(List<Device> items) {}
    }

    /** Something that speaks against the readings of a device. */
    public record Suspicion(String aspect, Instant since) {}

    /** A credential that works; what it is nobody knows any more. */
    public record Credential(String credentialId, Instant createdAt) {}

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
