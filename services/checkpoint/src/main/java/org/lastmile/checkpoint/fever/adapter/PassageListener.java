package org.lastmile.checkpoint.fever.adapter;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lastmile.checkpoint.fever.KeepPassages;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.Precedence;
import org.lastmile.checkpoint.passage.TurnBack;
import org.lastmile.checkpoint.passage.VehiclePassage;
import org.lastmile.checkpoint.platform.EventSubscription;
import org.lastmile.checkpoint.sequence.JudgeRepeats;
import org.lastmile.checkpoint.turnback.KeepTurnBacks;
import org.lastmile.checkpoint.vehicle.KeepVehicles;
import org.lastmile.event.checkpoint.PassageRecorded;
import org.lastmile.event.checkpoint.PassageRefused;
import org.lastmile.event.checkpoint.VehiclePassed;
import org.lastmile.platform.core.event.ReceivedEvent;

/** Hears the service's own passages: the projection that every instance shares. */
@Singleton
final class PassageListener implements EventSubscription {

    private final KeepPassages keepPassages;
    private final KeepVehicles keepVehicles;
    private final KeepTurnBacks keepTurnBacks;
    private final JudgeRepeats judgeRepeats;
    private final Precedence precedence;

    PassageListener(
            KeepPassages keepPassages,
            KeepVehicles keepVehicles,
            KeepTurnBacks keepTurnBacks,
            JudgeRepeats judgeRepeats,
            Precedence precedence) {
        this.keepPassages = keepPassages;
        this.keepVehicles = keepVehicles;
        this.keepTurnBacks = keepTurnBacks;
        this.judgeRepeats = judgeRepeats;
        this.precedence = precedence;
    }

    @Override
    public String group() {
        return "checkpoint.passages";
    }

    @Override
    public List<String> topics() {
        return List.of("checkpoint.passages");
    }

    /** While the database works on one batch, the next is read. */
    @Override
    public int threads() {
        return 2;
    }

    @Override
    public void inTurn(Runnable batch, Duration behind) {
        precedence.store(batch, behind);
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        var passages = new ArrayList<Passage>(events.size());
        var vehicles = new ArrayList<VehiclePassage>();
        var turnBacks = new ArrayList<TurnBack>();
        for (ReceivedEvent event : events) {
            switch (event.payload()) {
                case PassageRecorded told -> passages.add(ToldMapper.passage(told, event.key(), event.traceparent()));
                case VehiclePassed told -> vehicles.add(ToldMapper.vehicle(told, event.traceparent()));
                case PassageRefused told -> turnBacks.add(ToldMapper.turnBack(told, event.key(), event.traceparent()));
                case null, default -> {
                    // a type that a later version tells
                }
            }
        }
        keepTurnBacks.handle(turnBacks);
        keepVehicles.handle(vehicles);
        keepPassages.handle(passages);
    }

    @Override
    public void again(List<ReceivedEvent> events) {
        var passages = new ArrayList<Passage>(events.size());
        for (ReceivedEvent event : events) {
            if (event.payload() instanceof PassageRecorded told) {
                passages.add(ToldMapper.passage(told, event.key(), event.traceparent()));
            }
        }
        if (!passages.isEmpty()) {
            judgeRepeats.handle(passages);
        }
    }
}
