package org.lastmile.checkpoint.passage;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where accepted passages go. */
public interface PassageStream {

    /**
     * Completes once all of them are safe, and never waits itself. A failure {@code kafka-away} may leave some of them
     * there; sending them again is the same events.
     */
    CompletableFuture<Void> publish(List<Passage> passages);
}
