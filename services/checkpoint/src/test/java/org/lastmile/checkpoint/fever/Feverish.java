package org.lastmile.checkpoint.fever;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.checkpoint.passage.Verdict;

/**
 * A reading that a test makes a passage of.
 *
 * @param second seconds after noon
 */
record Feverish(
        String device,
        long seq,
        @Nullable String person,
        int centi,
        long second,
        @Nullable UUID recheckOf) {

    private static final Instant NOON = Instant.parse("2020-02-05T04:00:00Z");

    static Passage of(long seq, @Nullable String person, int centi, long second) {
        return new Feverish("device", seq, person, centi, second, null).passage();
    }

    static Passage again(long seq, int centi, long second, Passage first) {
        return new Feverish("device", seq, null, centi, second, first.id()).passage();
    }

    Passage passage() {
        Instant at = NOON.plusSeconds(second);
        return new Passage(
                Passage.idOf(device, "boot", seq),
                person,
                null,
                person == null ? device : person,
                new Passage.Origin(device, "boot", seq, "gate", "130126100201"),
                Direction.IN,
                new Temperature(centi),
                Verdict.RECHECK,
                recheckOf,
                at,
                at,
                false,
                null);
    }
}
