package org.lastmile.registration.place.adapter;

import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.OutgoingEvent;
import org.lastmile.registration.place.Place;
import org.lastmile.registration.place.PlaceDefined;

/** Turns what happened to a place into its record for {@code registration.places}. */
final class PlaceEventMapper {

    private static final String TOPIC = "registration.places";

    private PlaceEventMapper() {}

    static OutgoingEvent toEvent(PlaceDefined defined) {
        Place place = defined.place();
        var payload = org.lastmile.event.registration.PlaceDefined.newBuilder()
                .setCode(place.code())
                .setName(place.name())
                .setLevel(place.level().name())
                .setParent(place.parent())
                .setDefinedAt(defined.definedAt())
                .setVersion(place.version())
                .build();
        return OutgoingEvent.of(EventId.at(defined.definedAt()), TOPIC, place.code(), payload, null);
    }
}
