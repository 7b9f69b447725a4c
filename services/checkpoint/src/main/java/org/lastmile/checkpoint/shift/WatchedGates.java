package org.lastmile.checkpoint.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The gates that are watched, with when they were last attended. */
public interface WatchedGates {

    /** Watches a gate, unless it is watched already. */
    void begin(String gateId, Instant now, Instant due);

    /** Watches a gate no longer. */
    void end(String gateId);

    /**
     * Keeps the times that are newer than those known by half a minute or more. Rows in other hands are left out: the
     * next sign of life will do.
     *
     * @return gates that were unattended until now
     */
    List<String> attended(Map<String, Instant> gates, Instant now, Duration within);

    /** Remembers that the watch runs. @return since when it had not run */
    Instant ran(Instant now);

    /** Gives every gate until at least this time. */
    void giveTime(Instant until);

    /** Gates that may have been left alone; nobody else looks at them until the transaction ends. */
    List<Watched> due(Instant now);

    /** Looks at the gate again at this time. */
    void postpone(String gateId, Instant due);

    /** Nobody is there. */
    void unattended(String gateId);

    /** A gate with the time of its last sign of life. */
    record Watched(String gateId, Instant attendedAt) {}
}
