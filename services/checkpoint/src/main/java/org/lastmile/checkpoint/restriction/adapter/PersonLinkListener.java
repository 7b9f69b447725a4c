package org.lastmile.checkpoint.restriction.adapter;

import jakarta.inject.Singleton;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.platform.FollowedTopic;
import org.lastmile.checkpoint.restriction.Households;
import org.lastmile.checkpoint.restriction.PersonLinks;
import org.lastmile.event.registration.DocumentLinked;
import org.lastmile.event.registration.HouseholdChanged;

/** Hears which documents belong to one person, and who lives in which household. */
@Singleton
final class PersonLinkListener implements FollowedTopic {

    private final PersonLinks links;
    private final Households households;

    PersonLinkListener(PersonLinks links, Households households) {
        this.links = links;
        this.households = households;
    }

    @Override
    public String topic() {
        return "registration.persons";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                DocumentLinked.getClassSchema().getFullName(),
                HouseholdChanged.getClassSchema().getFullName());
    }

    @Override
    public void take(String key, @Nullable SpecificRecord payload) {
        if (payload instanceof DocumentLinked linked) {
            links.link(linked.getPersonToken(), linked.getDocumentToken());
        } else if (payload instanceof HouseholdChanged changed
                && changed.getMembers().isEmpty()) {
            households.left(changed.getPersonToken());
        } else if (payload instanceof HouseholdChanged changed) {
            households.joined(changed.getPersonToken(), changed.getHouseholdId());
        }
    }
}
