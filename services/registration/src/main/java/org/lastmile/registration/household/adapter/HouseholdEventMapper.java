package org.lastmile.registration.household.adapter;

import java.util.List;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.OutgoingEvent;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.registration.household.Household;
import org.lastmile.registration.household.HouseholdChanged;

/** Turns a change of members into a record for {@code registration.persons}, one per person concerned. */
final class HouseholdEventMapper {

    private static final String TOPIC = "registration.persons";

    private HouseholdEventMapper() {}

    static OutgoingEvent toEvent(HouseholdChanged changed) {
        Household household = changed.household();
        String person = changed.person().value();
        List<String> members = changed.left()
                ? List.of()
                : household.members().stream().map(PersonToken::value).toList();
        var payload = org.lastmile.event.registration.HouseholdChanged.newBuilder()
                .setPersonToken(person)
                .setHouseholdId(household.id())
                .setMembers(members)
                .setPlaceCode(household.placeCode())
                .setChangedAt(changed.at())
                .setVersion(household.version())
                .build();
        return OutgoingEvent.of(EventId.at(changed.at()), TOPIC, person, payload, null);
    }
}
