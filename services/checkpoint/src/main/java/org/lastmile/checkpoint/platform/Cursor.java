package org.lastmile.checkpoint.platform;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.Refusal;

/** The place after which a list by time goes on, as text and back. */
public final class Cursor {

    private Cursor() {}

    /** The cursor behind this item. */
    public static String of(Instant time, UUID id) {
        return time + "_" + id;
    }

    /** The place that was given out; null for the first page. Refuses cursor-invalid. */
    public static <T> @Nullable T read(@Nullable String cursor, BiFunction<Instant, UUID, T> place) {
        if (cursor == null) {
            return null;
        }
        try {
            int split = cursor.indexOf('_');
            return place.apply(Instant.parse(cursor.substring(0, split)), UUID.fromString(cursor.substring(split + 1)));
        } catch (RuntimeException e) {
            throw Refusal.invalid("cursor-invalid", "cursor", "is not one that was given out here", null);
        }
    }
}
