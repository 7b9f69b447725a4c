package org.lastmile.checkpoint.device.adapter;

import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.device.HearDevice;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;

/**
 * A heartbeat as a device sends it; every field may be left out.
 *
 * @param battery percent
 * @param queueDepth readings that wait in the device
 * @param deviceTime its clock when it sent this
 */
record HeartbeatJson(
        @Nullable Integer battery,
        @Nullable String firmware,
        @Nullable Integer queueDepth,
        @Nullable Instant deviceTime) {

    private static final int LONGEST = 64;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    HearDevice.Command toCommand() {
        var faults = new ArrayList<FieldFault>();
        if (battery != null && (battery < 0 || battery > 100)) {
            faults.add(new FieldFault("battery", "is not a percentage", "0..100"));
        }
        if (firmware != null && firmware.length() > LONGEST) {
            faults.add(new FieldFault("firmware", "is too long", "at most 64 characters"));
        }
        if (queueDepth != null && queueDepth < 0) {
            faults.add(new FieldFault("queueDepth", "is negative", "0 or more"));
        }
        if (deviceTime != null && (deviceTime.isBefore(EARLIEST) || deviceTime.isAfter(LATEST))) {
            faults.add(new FieldFault("deviceTime", "is no time of a clock", "a time from 1970 to 2199"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new HearDevice.Command(battery, firmware, queueDepth, deviceTime);
    }
}
