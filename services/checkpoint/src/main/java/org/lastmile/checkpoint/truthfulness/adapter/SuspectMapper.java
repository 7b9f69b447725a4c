package org.lastmile.checkpoint.truthfulness.adapter;

import org.lastmile.checkpoint.truthfulness.Judgement;
import org.lastmile.event.checkpoint.DeviceSuspect;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.OutgoingEvent;

/** Writes what speaks against a device as an event, keyed by the device. */
final class SuspectMapper {

    private static final String TOPIC = "checkpoint.devices";

    private SuspectMapper() {}

    static OutgoingEvent event(Judgement judgement) {
        var event = DeviceSuspect.newBuilder()
                .setDeviceId(judgement.deviceId())
                .setGateId(judgement.gateId())
                .setPlaceCode(judgement.placeCode())
                .setAspects(judgement.aspects().stream().map(Enum::name).toList())
                .setJudgedAt(judgement.judgedAt())
                .build();
        var id = EventId.derivedFrom(
                "DeviceSuspect", judgement.deviceId(), judgement.judgedAt().toString());
        return OutgoingEvent.of(id, TOPIC, judgement.deviceId(), event, null);
    }
}
