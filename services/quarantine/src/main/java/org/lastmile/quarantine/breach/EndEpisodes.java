package org.lastmile.quarantine.breach;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.lastmile.platform.core.pii.PersonToken;

/** Ends the episodes that no order justifies any more. Part of the transaction that took the order away. */
public final class EndEpisodes {

    private final Watches watches;
    private final Clock clock;

    public EndEpisodes(Watches watches, Clock clock) {
        this.watches = watches;
        this.clock = clock;
    }

    /**
     * Looks at these persons.
     *
     * @param persons those who may be affected
     * @param reason why their orders went
     */
    public void handle(Collection<PersonToken> persons, Clearance.Reason reason) {
        if (persons.isEmpty()) {
            return;
        }
        var clearance = new Clearance(reason, clock.instant().truncatedTo(ChronoUnit.MICROS), null, null);
        var changes = watches.lock(persons).stream()
                .map(watch -> watch.settle(clearance))
                .filter(change -> !change.events().isEmpty())
                .toList();
        if (!changes.isEmpty()) {
            watches.save(changes);
        }
    }
}
