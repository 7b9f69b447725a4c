package org.lastmile.checkpoint.silence;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lastmile.checkpoint.silence.SilenceEvent.DeviceRecovered;
import org.lastmile.checkpoint.silence.SilenceEvent.DeviceSilent;
import org.lastmile.checkpoint.silence.SilenceEvent.Reason;
import org.lastmile.checkpoint.violation.Violations;

/** Notices devices that fall silent and that are heard again, each change once on however many instances. */
@Singleton
public class WatchDevices {

    /** From here on a pause of ours counts. Basis: rules of silence §3. */
    private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(30);

    private final Silences silences;
    private final Violations violations;
    private final Clock clock;

    WatchDevices(Silences silences, Violations violations, Clock clock) {
        this.silences = silences;
        this.violations = violations;
        this.clock = clock;
    }

    /** Looks which windows are over. Called every second. */
    @Transactional
    public void look() {
        Instant now = clock.instant();
        Duration unheard = silences.look(now);
        if (unheard.compareTo(SHORTEST_WINDOW) > 0) {
            silences.renew(now, unheard);
        }
        List<SilentDevice> fallen = silences.fallSilent(now);
        silences.tell(
                fallen.stream().map(device -> new DeviceSilent(device, now)).toList());
        judge(fallen.stream().map(SilentDevice::gateId).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** A heartbeat came from a silent device. Called in the transaction that keeps it. */
    public void heard(String deviceId) {
        end(deviceId, Reason.HEARD).ifPresent(device -> judge(Set.of(device.gateId())));
    }

    /** The device has no credential left, so nothing is expected of it. Called in the transaction that revoked it. */
    public void withdrawn(String deviceId) {
        end(deviceId, Reason.WITHDRAWN);
        judge(Set.of(silences.forget(deviceId)));
    }

    private Optional<SilentDevice> end(String deviceId, Reason reason) {
        Optional<SilentDevice> ended = silences.end(deviceId);
        ended.ifPresent(device -> silences.tell(List.of(new DeviceRecovered(device, clock.instant(), reason))));
        return ended;
    }

    private void judge(Set<String> ids) {
        List<WatchedGate> gates = silences.gates(ids);
        violations.lock(ids);
        for (WatchedGate gate : gates) {
            if (gate.isHeard()) {
                violations.clear(WatchedGate.KIND, gate.id(), "RECOVERED");
            } else {
                violations.raise(gate.finding());
            }
        }
    }
}
