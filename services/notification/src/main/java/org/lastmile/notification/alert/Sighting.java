package org.lastmile.notification.alert;

import java.time.Instant;
import java.util.List;

/**
 * What was seen last of an episode.
 *
 * @param severity how bad it is now
 * @param occurredPlace code of the place where it happened
 * @param occurredAt when it happened
 * @param measuredAt when the evidence was measured
 * @param detectedAt when the rule fired
 * @param late true when the evidence came late: it changes reports and sends nobody running
 * @param count passages or readings in the episode so far
 * @param evidence the newest evidence, at most {@value #MOST_EVIDENCE} pieces
 */
public record Sighting(
        Severity severity,
        String occurredPlace,
        Instant occurredAt,
        Instant measuredAt,
        Instant detectedAt,
        boolean late,
        int count,
        List<Evidence> evidence) {

    /** More pieces than this are left out; the topic of violations keeps them all. */
    public static final int MOST_EVIDENCE = 32;

    public Sighting {
        evidence = List.copyOf(evidence.size() > MOST_EVIDENCE ? evidence.subList(0, MOST_EVIDENCE) : evidence);
    }
}
