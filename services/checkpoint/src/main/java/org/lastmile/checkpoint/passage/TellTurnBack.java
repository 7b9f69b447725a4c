package org.lastmile.checkpoint.passage;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import org.lastmile.checkpoint.restriction.PersonLinks;

/**
 * Tells of somebody whom the gate held and the staff then turned back, just as of a turn-back that a device tells:
 * under the id of the passage, when it was measured.
 */
@Singleton
public class TellTurnBack {

    private final DecidedTurnBacks turnBacks;
    private final PersonLinks links;

    TellTurnBack(DecidedTurnBacks turnBacks, PersonLinks links) {
        this.turnBacks = turnBacks;
        this.links = links;
    }

    /** Tells it in the caller's transaction; who was held for an order or a fever is not turned back by that. */
    public void handle(Passage held, Set<HoldCause> causes, Instant decidedAt) {
        TurnBackPolicy.decided(causes).ifPresent(reason -> turnBacks.tell(turnBack(held, reason, decidedAt)));
    }

    private TurnBack turnBack(Passage held, TurnBackReason reason, Instant decidedAt) {
        String person = held.personToken();
        return new TurnBack(
                held.id(),
                person,
                held.plateToken(),
                person == null ? held.key() : links.primary(person),
                held.origin(),
                held.direction(),
                reason,
                null,
                null,
                held.temperature(),
                held.measuredAt(),
                decidedAt,
                held.late(),
                null);
    }
}
