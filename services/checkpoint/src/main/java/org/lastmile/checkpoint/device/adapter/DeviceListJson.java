package org.lastmile.checkpoint.device.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.device.KnownDevice;

/** The devices of a gate. */
record DeviceListJson(List<Item> items) {

    /** A device, without anything it could sign in with. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String deviceId,
            Instant enrolledAt,
            @Nullable Instant lastSeenAt,
            @Nullable Integer batteryPercent,
            @Nullable String firmware,
            @Nullable Integer queueDepth,
            long heartbeatEverySeconds,
            @Nullable Instant silentSince,
            List<Suspicion> suspicions,
            List<Live> credentials) {}

    /** Something that speaks against its readings. */
    record Suspicion(String aspect, Instant since) {}

    /** A credential that works. */
    record Live(UUID credentialId, Instant createdAt) {}

    static DeviceListJson of(List<KnownDevice> devices) {
        return new DeviceListJson(devices.stream().map(DeviceListJson::item).toList());
    }

    private static Item item(KnownDevice device) {
        return new Item(
                device.id(),
                device.enrolledAt(),
                device.lastSeenAt(),
                device.batteryPercent(),
                device.firmware(),
                device.queueDepth(),
                device.heartbeatEvery().toSeconds(),
                device.silentSince(),
                device.doubts().stream()
                        .map(doubt -> new Suspicion(doubt.aspect(), doubt.since()))
                        .toList(),
                device.live().stream().map(l -> new Live(l.id(), l.createdAt())).toList());
    }
}
