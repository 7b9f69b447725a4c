package org.lastmile.inspection.finding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found; never changes. The words stay in the database: they may speak of people.
 *
 * @param id finding
 * @param placeCode the one place that is to put it right
 * @param title in a few words
 * @param description in more words, if any
 * @param severity how bad it is
 * @param alert alert it was raised from, if any
 * @param raisedAt when
 * @param raisedBy subject of the member of staff who raised it
 */
public record Report(
        FindingId id,
        String placeCode,
        String title,
        @Nullable String description,
        Severity severity,
        @Nullable UUID alert,
        Instant raisedAt,
        String raisedBy) {}
