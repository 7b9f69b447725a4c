package org.lastmile.checkpoint.device;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All devices and their credentials. */
public interface Devices {

    /** Adds a device at a gate, of which a heartbeat is expected so often. */
    void add(String id, String gateId, Duration heartbeatEvery, Instant at, String by);

    /** Expects a heartbeat so often from now on. */
    void expect(String id, Duration heartbeatEvery, Instant now);

    /** The devices of a gate with their live credentials, oldest first. */
    List<KnownDevice> at(String gateId);

    /** Where a device stands; locks it until the transaction ends. */
    Optional<Locked> lock(String id);

    /** How many credentials of the device are live. */
    int live(String id);

    /** Adds a credential. @return false when the same member of staff had one for the same request key */
    boolean addCredential(NewCredential credential);

    /** The device whose credential or claim code answered this member of staff's request with this key. */
    Optional<String> handedOutTo(String by, String requestKey);

    /** Revokes a credential. @return false when the device has no live one with this id */
    boolean revoke(String deviceId, UUID credential, Instant at, String by);

    /** The devices behind these hashes; what is revoked or unknown is missing. */
    Map<String, Device> behind(Collection<String> hashes);

    /** Keeps what a heartbeat said. @return whether the device counted as silent */
    boolean seen(Heartbeat heartbeat);

    /** Where a device stands: at this gate, in this place. */
    record Locked(String gateId, String placeCode) {}

    /**
     * A credential as it is kept.
     *
     * @param hash SHA-256 in hexadecimal
     * @param by member of staff
     * @param requestKey Idempotency-Key of the request, if it had one
     */
    record NewCredential(
            UUID id,
            String deviceId,
            String hash,
            Instant at,
            String by,
            @Nullable String requestKey) {}

    /**
     * What a device said of itself.
     *
     * @param batteryPercent 0 to 100
     * @param queueDepth readings that wait in the device
     * @param clockOffsetMillis device clock minus ours; null keeps what is known
     */
    record Heartbeat(
            String deviceId,
            Instant receivedAt,
            @Nullable Integer batteryPercent,
            @Nullable String firmware,
            @Nullable Integer queueDepth,
            @Nullable Long clockOffsetMillis) {}
}
