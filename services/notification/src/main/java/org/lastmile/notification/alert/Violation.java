package org.lastmile.notification.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a detecting service tells of an episode. */
public sealed interface Violation {

    /** The episode. */
    UUID violationId();

    /** The event that told it. */
    Cause cause();

    /**
     * Where a change comes from.
     *
     * @param eventId event that caused it
     * @param traceparent W3C trace context of the cause
     */
    record Cause(UUID eventId, @Nullable String traceparent) {}

    /**
     * What the episode is and who answers for it.
     *
     * @param kind kind from the catalogue, such as HOUSEHOLD_EXIT
     * @param subject person token, or the id of the gate or device concerned
     * @param accountablePlace code of the one place that answers for it
     */
    record Episode(String kind, String subject, String accountablePlace) {}

    /** A rule was broken: an episode begins. */
    record Detected(UUID violationId, Cause cause, Episode episode, Sighting sighting, String rule, String ruleSource)
            implements Violation {}

    /** There is new evidence. */
    record Updated(UUID violationId, Cause cause, Episode episode, Sighting sighting) implements Violation {}

    /** The episode is over. */
    record Cleared(UUID violationId, Cause cause, String reason, Instant at) implements Violation {}
}
