package org.lastmile.checkpoint.device;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.gate.GateAttendance;
import org.lastmile.checkpoint.silence.WatchDevices;

/** Keeps what a device says of itself, and estimates how far its clock is off. Never counts as a reading. */
@Singleton
public class HearDevice {

    /** A smaller change of the offset may wait for the next refresh. */
    private static final Duration NOTABLE = Duration.ofSeconds(1);

    private final Devices devices;
    private final CredentialCopy credentials;
    private final WatchDevices watchDevices;
    private final GateAttendance attendance;
    private final Clock clock;

    HearDevice(
            Devices devices,
            CredentialCopy credentials,
            WatchDevices watchDevices,
            GateAttendance attendance,
            Clock clock) {
        this.devices = devices;
        this.credentials = credentials;
        this.attendance = attendance;
        this.watchDevices = watchDevices;
        this.clock = clock;
    }

    /**
     * What the device said.
     *
     * @param batteryPercent 0 to 100
     * @param queueDepth readings that wait in the device
     * @param deviceTime its clock when it sent this
     */
    public record Command(
            @Nullable Integer batteryPercent,
            @Nullable String firmware,
            @Nullable Integer queueDepth,
            @Nullable Instant deviceTime) {}

    /** Our time, by which the device may set its clock. */
    @Transactional
    public Instant handle(Device device, Command command) {
        Instant now = clock.instant();
        Instant told = command.deviceTime();
        Duration offset = told == null ? null : Duration.between(now, told);
        boolean silent = devices.seen(new Devices.Heartbeat(
                device.id(),
                now,
                command.batteryPercent(),
                command.firmware(),
                command.queueDepth(),
                offset == null ? null : offset.toMillis()));
        if (offset != null && offset.minus(device.clockOffset()).abs().compareTo(NOTABLE) > 0) {
            credentials.toldItsClock(device.id(), offset);
        }
        if (silent) {
            watchDevices.heard(device.id());
        }
        attendance.attended(Map.of(device.gateId(), now));
        return now;
    }
}
