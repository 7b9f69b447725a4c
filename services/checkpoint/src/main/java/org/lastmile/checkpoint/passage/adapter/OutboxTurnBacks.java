package org.lastmile.checkpoint.passage.adapter;

import jakarta.inject.Singleton;
import org.lastmile.checkpoint.passage.DecidedTurnBacks;
import org.lastmile.checkpoint.passage.TurnBack;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.Outbox;
import org.lastmile.platform.core.event.OutgoingEvent;

/** Tells turn-backs through the outbox: what the database knows of a decision, Kafka will know too. */
@Singleton
final class OutboxTurnBacks implements DecidedTurnBacks {

    private final Outbox outbox;

    OutboxTurnBacks(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void tell(TurnBack turnBack) {
        outbox.append(OutgoingEvent.of(
                // another event than the passage, which has the same id
                EventId.derivedFrom("turned-back", turnBack.id().toString()),
                "checkpoint.passages",
                turnBack.key(),
                PassageMapper.event(turnBack),
                turnBack.trace()));
    }
}
