package org.lastmile.checkpoint.turnback;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lastmile.checkpoint.passage.TurnBack;
import org.lastmile.checkpoint.restriction.PersonLinks;

/** Keeps turn-backs. One at a second gate is itself an attempt. */
@Singleton
public class KeepTurnBacks {

    private final RaiseAttempts raiseAttempts;
    private final TurnBacks turnBacks;
    private final PersonLinks links;

    KeepTurnBacks(RaiseAttempts raiseAttempts, TurnBacks turnBacks, PersonLinks links) {
        this.raiseAttempts = raiseAttempts;
        this.turnBacks = turnBacks;
        this.links = links;
    }

    /** Keeps and judges them, before the passages of the same batch. Called in the transaction of their events. */
    public void handle(List<TurnBack> batch) {
        if (batch.isEmpty()) {
            return;
        }
        Set<UUID> seenBefore = turnBacks.seenBefore(batch);
        var refused = new ArrayList<Refused>();
        var sightings = new ArrayList<Sighting>();
        for (TurnBack told : batch) {
            String plate = told.origin().isOfFirst(told.id()) ? told.plateToken() : null;
            for (String subject : Subjects.of(told.personToken(), plate, links)) {
                refused.add(refused(told, subject));
                if (!seenBefore.contains(told.id())) {
                    sightings.add(sighting(told, subject, subject.equals(plate)));
                }
            }
        }
        raiseAttempts.handle(refused, sightings);
    }

    private static Sighting sighting(TurnBack told, String subject, boolean ofPlate) {
        return new Sighting(
                told.id(),
                subject,
                ofPlate,
                told.origin().gateId(),
                told.origin().placeCode(),
                told.measuredAt(),
                told.late(),
                told.trace());
    }

    private static Refused refused(TurnBack told, String subject) {
        return new Refused(
                told.id(),
                subject,
                told.origin().gateId(),
                told.origin().placeCode(),
                told.direction().name(),
                told.reason().name(),
                told.from(),
                told.next(),
                told.measuredAt(),
                told.receivedAt(),
                told.late());
    }
}
