package org.lastmile.console.device;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gate as checkpoint tells it. */
record Gate(String id, String name, String kind, String placeCode) {

    /** One page of gates. */
    record Page(List<Gate> items, @Nullable String next) {}

    /** A device of a gate. */
    record Device(
            String deviceId,
            Instant enrolledAt,
            @Nullable Instant lastSeenAt,
            @Nullable Integer batteryPercent,
            @Nullable String firmware,
            @Nullable Integer queueDepth,
            List<Credential> credentials) {

        record Page(List<Device> items) {}
    }

    /** A credential that works; what it is nobody knows any more. */
    record Credential(String credentialId, Instant createdAt) {}

    /** A new credential, to be shown once. */
    record Issued(String deviceId, String credential) {

        @Override
        public String toString() {
            return "Issued[" + deviceId + "]";
        }
    }
}
