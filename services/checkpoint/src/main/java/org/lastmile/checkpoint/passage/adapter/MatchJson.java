package org.lastmile.checkpoint.passage.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.MatchPassages;

/** A list of people and plates whose passages are asked for. */
record MatchJson(
        @Nullable String purpose,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable List<@Nullable String> persons,
        @Nullable List<@Nullable String> plates,
        @Nullable String cursor) {

    MatchPassages.Command toCommand() {
        return new MatchPassages.Command(
                texts(persons), texts(plates), from, to, purpose, MatchPageJson.position(cursor));
    }

    private static List<String> texts(@Nullable List<@Nullable String> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .map(text -> Objects.requireNonNullElse(text, ""))
                        .toList();
    }
}
