package org.lastmile.quarantine.restriction.adapter;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lastmile.event.quarantine.RestrictionCause;
import org.lastmile.event.quarantine.RestrictionExit;
import org.lastmile.event.quarantine.RestrictionSet;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.OutgoingEvent;
import org.lastmile.quarantine.restriction.Cause;
import org.lastmile.quarantine.restriction.PublishedExit;
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
        var exits = new ArrayList<RestrictionExit>();
        for (PublishedExit exit : restriction.exits()) {
            exits.add(new RestrictionExit(exit.placeCode(), exit.gateId(), exit.from(), exit.until()));
        }
        return RestrictionSet.newBuilder()
                .setPersonToken(restriction.person().value())
                .setCauses(causes)
                .setExits(exits)
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

    /** One line per person; empty without an exit. A gate's id has neither comma nor semicolon. */
    static String exitsText(List<PublishedExit> exits) {
        return exits.stream()
                .map(x -> x.placeCode() + "," + requireNonNullElse(x.gateId(), "") + "," + x.from() + "," + x.until())
                .collect(joining(";"));
    }

    static List<PublishedExit> exits(String text) {
        var exits = new ArrayList<PublishedExit>();
        for (String one : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            String[] parts = one.split(",", -1);
            String gate = parts[1].isEmpty() ? null : parts[1];
            exits.add(new PublishedExit(parts[0], gate, Instant.parse(parts[2]), Instant.parse(parts[3])));
        }
        return exits;
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
