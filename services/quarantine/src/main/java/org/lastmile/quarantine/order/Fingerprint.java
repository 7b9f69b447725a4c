package org.lastmile.quarantine.order;

import java.util.Objects;
import org.lastmile.platform.core.event.EventId;

/** Tells a repeated request from a different one under the same key. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(IssueOrder.Command command) {
        var elapsed = command.elapsed();
        return EventId.derivedFrom(
                        command.person().value(),
                        command.placeCode(),
                        command.basis().name(),
                        Objects.toString(command.basisOn(), ""),
                        command.reason(),
                        elapsed == null ? "" : elapsed.choice() + "|" + elapsed.days() + "|" + elapsed.reason())
                .toString();
    }
}
