package org.lastmile.quarantine.restriction;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * When a person may nevertheless leave a place, both ends included.
 *
 * @param placeCode place of the order
 * @param gateId the only gate; any when null
 * @param from from when
 * @param until until when
 */
public record PublishedExit(String placeCode, @Nullable String gateId, Instant from, Instant until)
        implements Comparable<PublishedExit> {

    /** So long after its end gates still know of an exit: as late as a gate may tell of a passage. */
    public static final Duration KNOWN_AFTER_END = Duration.ofDays(7);

    private static final Comparator<PublishedExit> ORDER = Comparator.comparing(PublishedExit::from)
            .thenComparing(PublishedExit::until)
            .thenComparing(PublishedExit::placeCode)
            .thenComparing(exit -> requireNonNullElse(exit.gateId(), ""));

    @Override
    public int compareTo(PublishedExit other) {
        return ORDER.compare(this, other);
    }
}
