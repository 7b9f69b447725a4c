package org.lastmile.checkpoint.passage.adapter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.Passages;
import org.lastmile.checkpoint.platform.Cursor;

/**
 * A page of where the people and plates of a list were seen.
 *
 * @param next cursor of the next page; null on the last
 */
record MatchPageJson(List<Item> items, @Nullable String next) {

    private static final Pattern CURSOR = Pattern.compile("(person|plate)/([A-Za-z0-9_-]{43})/(.+)");

    /** One passage, under pseudonyms. */
    record Item(
            UUID passageId,
            @Nullable String personToken,
            @Nullable String plateToken,
            String gate,
            String placeCode,
            Direction direction,
            Instant measuredAt) {}

    static MatchPageJson of(Passages.Matched page) {
        return new MatchPageJson(
                page.sightings().stream().map(MatchPageJson::item).toList(), cursor(page.next()));
    }

    /** Where a cursor leads; null for the first page. Refuses cursor-invalid. */
    static Passages.@Nullable MatchPosition position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var parts = CURSOR.matcher(cursor);
        return Cursor.read(
                parts.matches() ? parts.group(3) : "",
                (time, id) -> new Passages.MatchPosition(parts.group(1).equals("plate"), parts.group(2), time, id));
    }

    private static @Nullable String cursor(Passages.@Nullable MatchPosition last) {
        return last == null
                ? null
                : (last.ofPlate() ? "plate/" : "person/")
                        + last.token()
                        + "/"
                        + Cursor.of(last.measuredAt(), last.passage());
    }

    private static Item item(Passages.Sighting seen) {
        return new Item(
                seen.passage(),
                seen.personToken(),
                seen.plateToken(),
                seen.gateId(),
                seen.placeCode(),
                seen.direction(),
                seen.measuredAt());
    }
}
