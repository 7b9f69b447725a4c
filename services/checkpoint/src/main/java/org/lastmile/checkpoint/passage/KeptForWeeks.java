package org.lastmile.checkpoint.passage;

import java.time.Instant;

/** What is kept about passages beside themselves, and as long as they are. */
public interface KeptForWeeks {

    /** Forgets what was received before this instant. @return how many */
    int forgetBefore(Instant received);
}
