package org.lastmile.checkpoint.device;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The credentials in use, in memory: asked at every request, refreshed as a whole every ten seconds. While the database
 * is away the last answer stands for ten minutes, so that known devices go on working.
 */
@Singleton
public class CredentialCopy {

    private static final Duration STANDS = Duration.ofMinutes(10);
    private static final int MOST = 20_000;

    private final Devices devices;
    private final Clock clock;
    private final Map<String, Device> known = new ConcurrentHashMap<>();
    private volatile Instant refreshedAt;

    CredentialCopy(Devices devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
        this.refreshedAt = clock.instant();
    }

    /** The device behind this hash, from memory alone; empty says only that memory does not know. */
    public Optional<Device> remembered(String hash) {
        if (clock.instant().isAfter(refreshedAt.plus(STANDS))) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.get(hash));
    }

    /** The device behind this hash as the database has it now. */
    @Transactional
    public Optional<Device> lookUp(String hash) {
        var device = Optional.ofNullable(devices.behind(Set.of(hash)).get(hash));
        if (known.size() < MOST) {
            device.ifPresent(found -> known.put(hash, found));
        }
        return device;
    }

    /** Asks for all remembered credentials at once and forgets those that are revoked. */
    @Transactional
    public void refresh() {
        Instant asked = clock.instant();
        Set<String> before = Set.copyOf(known.keySet());
        if (!before.isEmpty()) {
            Map<String, Device> now = devices.behind(before);
            before.forEach(hash -> known.computeIfPresent(hash, (key, old) -> now.get(key)));
        }
        refreshedAt = asked;
    }

    /** A device told its clock: what it measured counts by that from now on, here; elsewhere after the next refresh. */
    void toldItsClock(String deviceId, Duration clockOffset) {
        known.replaceAll((hash, device) -> device.id().equals(deviceId) ? device.withClock(clockOffset) : device);
    }

    /** How many credentials are remembered. */
    public int size() {
        return known.size();
    }
}
