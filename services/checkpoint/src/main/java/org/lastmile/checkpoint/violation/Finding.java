package org.lastmile.checkpoint.violation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule was found broken.
 *
 * @param kind from the catalogue, such as {@code WRONG_GATE}
 * @param severity LOW, MEDIUM, HIGH or CRITICAL
 * @param subject person token, plate token, gate or device: one episode of a kind lasts per subject
 * @param cause what shows it, such as the id of a passage: it is part of the ids of the events
 * @param placeCode where it happened; the town around it answers for it
 * @param measuredAt when it happened, by the corrected clock of the device
 * @param late the evidence came late: it is told, and nobody is sent running
 * @param evidence facts without identity
 * @param rule the rule in words, and where it is written
 * @param duty what is to be done; null where nothing is due
 * @param trace W3C trace context of the cause
 */
public record Finding(
        String kind,
        String severity,
        String subject,
        String cause,
        String placeCode,
        Instant measuredAt,
        boolean late,
        List<Fact> evidence,
        Rule rule,
        @Nullable Duty duty,
        @Nullable String trace) {

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** A fact, named as in the catalogue of evidence. */
    public record Fact(String name, String value, @Nullable String unit) {

        /** A fact without a unit. */
        public static Fact of(String name, Object value) {
            return new Fact(name, value.toString(), null);
        }
    }

    /** A rule in words, and where it is written. */
    public record Rule(String words, String source) {}

    /** What is to be done, and within what time of the detection. */
    public record Duty(String name, Duration within) {}
}
