package org.lastmile.checkpoint.restriction.adapter;

import jakarta.inject.Singleton;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.platform.FollowedTopic;
import org.lastmile.checkpoint.restriction.PersonLinks;
import org.lastmile.event.registration.DocumentLinked;

/** Hears which documents belong to one person. */
@Singleton
final class PersonLinkListener implements FollowedTopic {

    private final PersonLinks links;

    PersonLinkListener(PersonLinks links) {
        this.links = links;
    }

    @Override
    public String topic() {
        return "registration.persons";
    }

    @Override
    public Set<String> types() {
        return Set.of(DocumentLinked.getClassSchema().getFullName());
    }

    @Override
    public void take(String key, @Nullable SpecificRecord payload) {
        if (payload instanceof DocumentLinked linked) {
            links.link(linked.getPersonToken(), linked.getDocumentToken());
        }
    }
}
