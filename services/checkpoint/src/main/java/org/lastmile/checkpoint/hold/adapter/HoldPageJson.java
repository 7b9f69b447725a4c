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
import org.lastmile.platform.core.problem.Refusal;

/** A page of holds; {@code next} leads to the older ones. */
record HoldPageJson(List<Item> items, @Nullable String next) {

    /** Somebody held, under pseudonyms. */
    record Item(
            UUID passageId,
            @Nullable String personToken,
            @Nullable String plateToken,
            String gate,
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
                full ? page.getLast().measuredAt() + "_" + page.getLast().passageId() : null);
    }

    static Holds.@Nullable Position position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            int split = cursor.indexOf('_');
            return new Holds.Position(
                    Instant.parse(cursor.substring(0, split)), UUID.fromString(cursor.substring(split + 1)));
        } catch (RuntimeException e) {
            throw Refusal.invalid("cursor-invalid", "cursor", "is not one that was given out here", null);
        }
    }

    private static Item item(Hold hold) {
        return new Item(
                hold.passageId(),
                hold.personToken(),
                hold.plateToken(),
                hold.gateId(),
                hold.placeCode(),
                hold.direction(),
                hold.causes(),
                hold.measuredAt(),
                hold.late(),
                hold.decision() == null ? null : HoldDecisionJson.of(hold.decision()));
    }
}
