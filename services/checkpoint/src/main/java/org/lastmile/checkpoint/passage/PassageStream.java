package org.lastmile.checkpoint.passage;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where what happened at the gates goes. */
public interface PassageStream {

    /**
     * Completes once all of them are safe, and never waits itself. A failure {@code kafka-away} may leave some of them
     * there; sending them again is the same events.
     */
    CompletableFuture<Void> publish(List<GateEvent> events);
}
