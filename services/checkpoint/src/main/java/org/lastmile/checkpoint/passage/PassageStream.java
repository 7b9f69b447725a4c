package org.lastmile.checkpoint.passage;

import java.util.List;

/** Where accepted passages go. */
public interface PassageStream {

    /**
     * Returns once all of them are safe. A refusal {@code kafka-away} may leave some of them there; sending them again
     * is the same events.
     */
    void publish(List<Passage> passages);
}
