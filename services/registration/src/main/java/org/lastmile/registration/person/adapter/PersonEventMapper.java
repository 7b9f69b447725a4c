package org.lastmile.registration.person.adapter;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.OutgoingEvent;
import org.lastmile.registration.person.PersonEvent;
import org.lastmile.registration.person.PersonEvent.DocumentLinked;
import org.lastmile.registration.person.PersonEvent.PersonRegistered;

/** Turns what happened to a person into a record for {@code registration.persons}: tokens, never an identity. */
final class PersonEventMapper {

    private static final String TOPIC = "registration.persons";

    private PersonEventMapper() {}

    static OutgoingEvent toEvent(PersonEvent event) {
        return switch (event) {
            case PersonRegistered registered -> outgoing(event, registered.at(), registered(registered));
            case DocumentLinked linked -> outgoing(event, linked.at(), linked(linked));
        };
    }

    private static OutgoingEvent outgoing(PersonEvent event, Instant at, SpecificRecord payload) {
        return OutgoingEvent.of(EventId.at(at), TOPIC, event.person().value(), payload, null);
    }

    private static SpecificRecord registered(PersonRegistered event) {
        return org.lastmile.event.registration.PersonRegistered.newBuilder()
                .setPersonToken(event.person().value())
                .setPlaceCode(event.placeCode())
                .setHouseholdId(event.householdId())
                .setRegisteredAt(event.at())
                .setVersion(event.version())
                .build();
    }

    private static SpecificRecord linked(DocumentLinked event) {
        return org.lastmile.event.registration.DocumentLinked.newBuilder()
                .setPersonToken(event.person().value())
                .setDocumentToken(event.document().value())
                .setLinkedAt(event.at())
                .setVersion(event.version())
                .build();
    }
}
