package org.lastmile.checkpoint.silence.adapter;

import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.lastmile.checkpoint.silence.SilenceEvent;
import org.lastmile.checkpoint.silence.SilentDevice;
import org.lastmile.event.checkpoint.DeviceRecovered;
import org.lastmile.event.checkpoint.DeviceSilent;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.OutgoingEvent;

/** Writes silences as events, keyed by their device. */
final class SilenceMapper {

    private static final String TOPIC = "checkpoint.devices";

    private SilenceMapper() {}

    static OutgoingEvent event(SilenceEvent event) {
        return switch (event) {
            case SilenceEvent.DeviceSilent silent -> event(silent, silent(silent));
            case SilenceEvent.DeviceRecovered recovered -> event(recovered, recovered(recovered));
        };
    }

    private static OutgoingEvent event(SilenceEvent event, SpecificRecord written) {
        SilentDevice device = event.device();
        UUID id = EventId.derivedFrom(
                event.getClass().getSimpleName(), device.id(), device.since().toString());
        return OutgoingEvent.of(id, TOPIC, device.id(), written, null);
    }

    private static SpecificRecord silent(SilenceEvent.DeviceSilent silent) {
        SilentDevice device = silent.device();
        return DeviceSilent.newBuilder()
                .setDeviceId(device.id())
                .setGateId(device.gateId())
                .setPlaceCode(device.placeCode())
                .setSilentSince(device.since())
                .setDetectedAt(silent.detectedAt())
                .setHeartbeatEverySeconds(Math.toIntExact(device.expectedEvery().toSeconds()))
                .build();
    }

    private static SpecificRecord recovered(SilenceEvent.DeviceRecovered recovered) {
        SilentDevice device = recovered.device();
        return DeviceRecovered.newBuilder()
                .setDeviceId(device.id())
                .setGateId(device.gateId())
                .setPlaceCode(device.placeCode())
                .setSilentSince(device.since())
                .setRecoveredAt(recovered.recoveredAt())
                .setReason(recovered.reason().name())
                .build();
    }
}
