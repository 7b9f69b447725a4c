package org.lastmile.quarantine.person.adapter;

import java.util.ArrayList;
import java.util.List;
import org.lastmile.event.registration.DocumentLinked;
import org.lastmile.event.registration.HouseholdChanged;
import org.lastmile.event.registration.PersonRegistered;
import org.lastmile.platform.core.event.ReceivedEvent;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.quarantine.person.RegistryNews;

/** Avro records of registration as this service sees them; record types of later versions are passed over. */
final class RegistryMapper {

    private RegistryMapper() {}

    static List<RegistryNews> news(List<ReceivedEvent> events) {
        var news = new ArrayList<RegistryNews>(events.size());
        for (ReceivedEvent event : events) {
            switch (event.payload()) {
                case PersonRegistered registered -> news.add(registered(registered));
                case DocumentLinked linked -> news.add(linked(linked));
                case HouseholdChanged changed -> news.add(changed(changed));
                case null, default -> {}
            }
        }
        return news;
    }

    private static RegistryNews registered(PersonRegistered event) {
        return new RegistryNews.Registered(
                new PersonToken(event.getPersonToken()),
                event.getPlaceCode(),
                event.getHouseholdId(),
                event.getVersion());
    }

    private static RegistryNews linked(DocumentLinked event) {
        return new RegistryNews.Linked(
                new PersonToken(event.getPersonToken()), new PersonToken(event.getDocumentToken()));
    }

    private static RegistryNews changed(HouseholdChanged event) {
        var person = new PersonToken(event.getPersonToken());
        return event.getMembers().isEmpty()
                ? new RegistryNews.Left(person, event.getHouseholdId())
                : new RegistryNews.Joined(person, event.getHouseholdId(), event.getVersion());
    }
}
