package org.lastmile.checkpoint.turnback;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.lastmile.checkpoint.passage.HoldCause;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.PassageJudge;
import org.lastmile.checkpoint.restriction.PersonLinks;

/** Finds among passages those of somebody who was turned back at another gate. */
@Singleton
class JudgeAttempts implements PassageJudge {

    private final RaiseAttempts raiseAttempts;
    private final PersonLinks links;

    JudgeAttempts(RaiseAttempts raiseAttempts, PersonLinks links) {
        this.raiseAttempts = raiseAttempts;
        this.links = links;
    }

    @Override
    public void judge(List<Passage> kept) {
        var refused = new ArrayList<Refused>();
        var sightings = new ArrayList<Sighting>(kept.size());
        for (Passage passage : kept) {
            String reason = passage.circumstances().turnBackReason();
            for (String subject :
                    Subjects.of(passage.personToken(), passage.isPassenger() ? null : passage.plateToken(), links)) {
                sightings.add(sighting(passage, subject));
                if (reason != null && !isHeldAsPerson(passage)) {
                    refused.add(refused(passage, subject, reason));
                }
            }
        }
        raiseAttempts.handle(refused, sightings);
    }

    /** What the gate itself holds everybody for takes nothing from a turn-back. */
    private static boolean isHeldAsPerson(Passage passage) {
        return passage.circumstances().holdCauses().stream().anyMatch(HoldCause::isOfThePerson);
    }

    private static Sighting sighting(Passage passage, String subject) {
        return new Sighting(
                passage.id(),
                subject,
                subject.equals(passage.plateToken()),
                passage.origin().gateId(),
                passage.origin().placeCode(),
                passage.measuredAt(),
                passage.late(),
                passage.trace());
    }

    /** A feverish person who was turned back: told as a passage, and a turn-back all the same. */
    private static Refused refused(Passage passage, String subject, String reason) {
        return new Refused(
                passage.id(),
                subject,
                passage.origin().gateId(),
                passage.origin().placeCode(),
                passage.direction().name(),
                reason,
                null,
                null,
                passage.measuredAt(),
                passage.receivedAt(),
                passage.late());
    }
}
