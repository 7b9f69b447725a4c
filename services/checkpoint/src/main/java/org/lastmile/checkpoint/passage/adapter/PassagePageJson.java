package org.lastmile.checkpoint.passage.adapter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.Passages;
import org.lastmile.checkpoint.passage.Validity;
import org.lastmile.checkpoint.passage.Verdict;
import org.lastmile.checkpoint.platform.Cursor;

/**
 * A page of passages.
 *
 * @param next cursor of the next page; null on the last
 */
record PassagePageJson(List<Item> items, @Nullable String next) {

    /** One passage, under pseudonyms. */
    record Item(
            UUID passageId,
            @Nullable String personToken,
            @Nullable String plateToken,
            @Nullable UUID vehiclePassageId,
            @Nullable String noDocumentReason,
            String deviceId,
            String gate,
            String placeCode,
            Direction direction,
            @Nullable BigDecimal celsius,
            Validity validity,
            Verdict verdict,
            Instant measuredAt,
            Instant receivedAt,
            boolean late) {}

    static PassagePageJson of(List<Passage> page, int most) {
        boolean full = page.size() == most;
        return new PassagePageJson(
                page.stream().map(PassagePageJson::item).toList(), full ? cursor(page.getLast()) : null);
    }

    static Passages.@Nullable Position position(@Nullable String cursor) {
        return Cursor.read(cursor, Passages.Position::new);
    }

    private static String cursor(Passage last) {
        return Cursor.of(last.measuredAt(), last.id());
    }

    private static Item item(Passage passage) {
        return new Item(
                passage.id(),
                passage.personToken(),
                passage.plateToken(),
                passage.circumstances().vehiclePassageId(),
                passage.circumstances().noDocumentReason(),
                passage.origin().deviceId(),
                passage.origin().gateId(),
                passage.origin().placeCode(),
                passage.direction(),
                passage.temperature().isMeasured()
                        ? BigDecimal.valueOf(passage.temperature().centiCelsius(), 2)
                        : null,
                passage.temperature().validity(),
                passage.verdict(),
                passage.measuredAt(),
                passage.receivedAt(),
                passage.late());
    }
}
