package org.lastmile.quarantine.restriction.adapter;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lastmile.event.quarantine.RestrictionCause;
import org.lastmile.event.quarantine.RestrictionSet;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.OutgoingEvent;
import org.lastmile.quarantine.restriction.Cause;
import org.lastmile.quarantine.restriction.Restriction;

/** Restrictions as events of the compacted topic, and as the one line of text their row keeps. */
final class RestrictionMapper {

    private static final String TOPIC = "quarantine.restrictions";

    private RestrictionMapper() {}

    /** The set, or a tombstone when no cause is left. */
    static OutgoingEvent event(Restriction restriction, Instant now) {
        String person = restriction.person().value();
        RestrictionSet set = restriction.lifted() ? null : set(restriction, now);
        String type = RestrictionSet.getClassSchema().getFullName();
        return new OutgoingEvent(EventId.at(now), TOPIC, person, type, set, null);
    }

    private static RestrictionSet set(Restriction restriction, Instant now) {
        var causes = new ArrayList<RestrictionCause>();
        for (Cause cause : restriction.causes()) {
            causes.add(RestrictionCause.newBuilder()
                    .setKind(cause.kind().name())
                    .setOrderId(cause.orderId())
                    .setPlaceCode(cause.placeCode())
                    .setEndsOn(cause.endsOn())
                    .build());
        }
        return RestrictionSet.newBuilder()
                .setPersonToken(restriction.person().value())
                .setCauses(causes)
                .setSetAt(now)
                .setVersion(restriction.version())
                .build();
    }

    /** One line per person; empty when lifted. */
    static String text(List<Cause> causes) {
        return causes.stream()
                .map(c -> c.kind() + "," + c.orderId() + "," + c.placeCode() + "," + c.endsOn())
                .collect(joining(";"));
    }

    static List<Cause> causes(String text) {
        var causes = new ArrayList<Cause>();
        if (text.isEmpty()) {
            return causes;
        }
        for (String one : text.split(";", -1)) {
            String[] parts = one.split(",", -1);
            causes.add(new Cause(
                    Cause.Kind.valueOf(parts[0]), UUID.fromString(parts[1]), parts[2], LocalDate.parse(parts[3])));
        }
        return causes;
    }
}
