package org.lastmile.checkpoint.passage.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.MatchPassages;
import org.lastmile.checkpoint.passage.Passages;
import org.lastmile.checkpoint.platform.Cursor;

/** A list of people and plates whose passages are asked for. */
record MatchJson(
        @Nullable String purpose,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable List<@Nullable String> persons,
        @Nullable List<@Nullable String> plates,
        @Nullable String cursor) {

    private static final Pattern CURSOR = Pattern.compile("(person|plate)/([A-Za-z0-9_-]{43})/(.+)");

    MatchPassages.Command toCommand() {
        return new MatchPassages.Command(texts(persons), texts(plates), from, to, purpose, position(cursor));
    }

    /** The cursor behind this passage. */
    static @Nullable String cursor(Passages.@Nullable MatchPosition last) {
        return last == null
                ? null
                : (last.ofPlate() ? "plate/" : "person/")
                        + last.token()
                        + "/"
                        + Cursor.of(last.measuredAt(), last.passage());
    }

    private static Passages.@Nullable MatchPosition position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var parts = CURSOR.matcher(cursor);
        return Cursor.read(
                parts.matches() ? parts.group(3) : "",
                (time, id) -> new Passages.MatchPosition(parts.group(1).equals("plate"), parts.group(2), time, id));
    }

    private static List<String> texts(@Nullable List<@Nullable String> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .map(text -> Objects.requireNonNullElse(text, ""))
                        .toList();
    }
}
