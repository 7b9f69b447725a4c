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

    private final Devices devices;
    private final WatchDevices watchDevices;
    private final GateAttendance attendance;
    private final Clock clock;

    HearDevice(Devices devices, WatchDevices watchDevices, GateAttendance attendance, Clock clock) {
        this.devices = devices;
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
        boolean silent = devices.seen(new Devices.Heartbeat(
                device.id(),
                now,
                command.batteryPercent(),
                command.firmware(),
                command.queueDepth(),
                told == null ? null : Duration.between(now, told).toMillis()));
        if (silent) {
            watchDevices.heard(device.id());
        }
        attendance.attended(Map.of(device.gateId(), now));
        return now;
    }
}
