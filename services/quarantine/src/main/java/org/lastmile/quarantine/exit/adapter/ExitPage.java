package org.lastmile.quarantine.exit.adapter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.quarantine.exit.Exit;

/** Exits of an order, newest first; next is the cursor of the older ones, if there are any. */
record ExitPage(List<ExitAnswer> items, @Nullable UUID next) {

    private static final int MOST = 200;

    /** @throws Refusal {@code validation-failed} when nobody would want so many */
    static int size(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("validation-failed", "limit", "is out of range", "1 to " + MOST);
        }
        return limit;
    }

    /** @param exits one more than fits, if there are more */
    static ExitPage of(List<Exit> exits, int size, Instant now) {
        var items =
                exits.stream().limit(size).map(exit -> ExitAnswer.of(exit, now)).toList();
        return new ExitPage(items, exits.size() > size ? items.getLast().id() : null);
    }
}
