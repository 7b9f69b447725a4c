package org.lastmile.checkpoint.violation;

import java.time.Instant;

/** Episodes that end by themselves when nothing more is seen for a time. */
public interface EpisodeEnds {

    /** The open episode of this kind and subject ends then; an end set before moves, never to an earlier time. */
    void endAt(String kind, String subject, Instant at, String reason);

    /** Ends what is due, each once over all instances. */
    void endDue(Instant now);
}
