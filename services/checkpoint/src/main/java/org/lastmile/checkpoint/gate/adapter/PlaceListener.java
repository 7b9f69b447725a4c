package org.lastmile.checkpoint.gate.adapter;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.lastmile.checkpoint.gate.KeepPlaces;
import org.lastmile.checkpoint.gate.Places;
import org.lastmile.checkpoint.platform.EventSubscription;
import org.lastmile.event.registration.PlaceDefined;
import org.lastmile.platform.core.event.ReceivedEvent;

/** Hears of places. */
@Singleton
final class PlaceListener implements EventSubscription {

    private final KeepPlaces keepPlaces;

    PlaceListener(KeepPlaces keepPlaces) {
        this.keepPlaces = keepPlaces;
    }

    @Override
    public String group() {
        return "checkpoint.places";
    }

    @Override
    public List<String> topics() {
        return List.of("registration.places");
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        var places = new ArrayList<Places.Place>(events.size());
        for (ReceivedEvent event : events) {
            if (event.payload() instanceof PlaceDefined told) {
                places.add(new Places.Place(
                        told.getCode(), told.getName(), told.getLevel(), told.getVersion(), told.getDefinedAt()));
            }
        }
        keepPlaces.handle(places);
    }
}
