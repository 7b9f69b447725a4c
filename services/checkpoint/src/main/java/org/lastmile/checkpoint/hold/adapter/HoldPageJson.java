package org.lastmile.checkpoint.hold.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.hold.Hold;
import org.lastmile.checkpoint.hold.Holds;
import org.lastmile.checkpoint.hold.ListHolds;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.HoldCause;
import org.lastmile.checkpoint.platform.Cursor;

/** A page of holds; {@code next} leads to the older ones. */
record HoldPageJson(List<Item> items, @Nullable String next) {

    /** Somebody held, under pseudonyms. */
    record Item(
            UUID passageId,
            @Nullable String personToken,
            @Nullable String plateToken,
            String gate,
            @Nullable String deviceId,
            String placeCode,
            Direction direction,
            Set<HoldCause> causes,
            Instant measuredAt,
            boolean late,
            @Nullable HoldDecisionJson decision) {}

    static HoldPageJson of(List<Hold> page) {
        boolean full = page.size() == ListHolds.PAGE;
        return new HoldPageJson(
                page.stream().map(HoldPageJson::item).toList(),
                full ? Cursor.of(page.getLast().measuredAt(), page.getLast().passageId()) : null);
    }

    static Holds.@Nullable Position position(@Nullable String cursor) {
        return Cursor.read(cursor, Holds.Position::new);
    }

    private static Item item(Hold hold) {
        return new Item(
                hold.passageId(),
                hold.personToken(),
                hold.plateToken(),
                hold.gateId(),
                hold.deviceId(),
                hold.placeCode(),
                hold.direction(),
                hold.causes(),
                hold.measuredAt(),
                hold.late(),
                hold.decision() == null ? null : HoldDecisionJson.of(hold.decision()));
    }
}
