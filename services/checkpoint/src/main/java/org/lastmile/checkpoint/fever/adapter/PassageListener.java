package org.lastmile.checkpoint.fever.adapter;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.fever.KeepPassages;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.HoldCause;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.checkpoint.passage.Verdict;
import org.lastmile.checkpoint.platform.EventSubscription;
import org.lastmile.event.checkpoint.PassageRecorded;
import org.lastmile.platform.core.event.ReceivedEvent;

/** Hears the service's own passages: the projection that every instance shares. */
@Singleton
final class PassageListener implements EventSubscription {

    private final KeepPassages keepPassages;

    PassageListener(KeepPassages keepPassages) {
        this.keepPassages = keepPassages;
    }

    @Override
    public String group() {
        return "checkpoint.passages";
    }

    @Override
    public List<String> topics() {
        return List.of("checkpoint.passages");
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        var passages = new ArrayList<Passage>(events.size());
        for (ReceivedEvent event : events) {
            if (event.payload() instanceof PassageRecorded told && told.getCentiCelsius() != null) {
                passages.add(passage(told, event.key(), event.traceparent()));
            }
        }
        keepPassages.handle(passages);
    }

    private static Passage passage(PassageRecorded told, @Nullable String key, @Nullable String trace) {
        return new Passage(
                told.getPassageId(),
                told.getPersonToken(),
                told.getPlateToken(),
                key == null ? told.getDeviceId() : key,
                new Passage.Origin(
                        told.getDeviceId(), told.getBootId(), told.getSeq(), told.getGateId(), told.getPlaceCode()),
                Direction.valueOf(told.getDirection().name()),
                new Temperature(told.getCentiCelsius()),
                Verdict.valueOf(told.getVerdict().name()),
                told.getRecheckOf(),
                told.getMeasuredAt(),
                told.getReceivedAt(),
                told.getLate(),
                trace,
                circumstances(told));
    }

    private static Passage.Circumstances circumstances(PassageRecorded told) {
        var causes = EnumSet.noneOf(HoldCause.class);
        told.getHoldCauses().forEach(cause -> causes.add(HoldCause.valueOf(cause)));
        return new Passage.Circumstances(
                causes, told.getVehiclePassageId(), told.getNoDocumentReason(), told.getTurnBackReason());
    }
}
