package org.lastmile.quarantine.breach.adapter;

import java.util.ArrayList;
import java.util.List;
import org.lastmile.event.checkpoint.PassageRecorded;
import org.lastmile.platform.core.event.ReceivedEvent;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.quarantine.breach.Direction;
import org.lastmile.quarantine.breach.Passage;

/** Avro passages as this service sees them; those without a document concern nobody here. */
final class PassageMapper {

    private PassageMapper() {}

    static List<Passage> passages(List<ReceivedEvent> events) {
        var passages = new ArrayList<Passage>(events.size());
        for (ReceivedEvent event : events) {
            if (event.payload() instanceof PassageRecorded passage && passage.getPersonToken() != null) {
                passages.add(passage(passage, passage.getPersonToken(), event));
            }
        }
        return passages;
    }

    private static Passage passage(PassageRecorded passage, String person, ReceivedEvent event) {
        return new Passage(
                passage.getPassageId(),
                new PersonToken(person),
                passage.getGateId(),
                passage.getPlaceCode(),
                direction(passage),
                passage.getMeasuredAt(),
                passage.getLate(),
                passage.getDeviceId(),
                event.traceparent(),
                null);
    }

    /** Who was turned back is not inside: was seen outside, whichever way it was tried. */
    private static Direction direction(PassageRecorded passage) {
        if (passage.getTurnBackReason() != null) {
            return Direction.OUT;
        }
        return switch (passage.getDirection()) {
            case IN -> Direction.IN;
            case OUT -> Direction.OUT;
        };
    }
}
