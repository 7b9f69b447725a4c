package org.lastmile.checkpoint.passage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.event.EventId;

/**
 * A vehicle that passed a gate; the people in it have passages of their own.
 *
 * @param people registered in it, the driver included
 * @param declaredPeople people that the staff counted in it; null when nobody counted
 * @param measuredAt by the device's clock, corrected by its known offset
 */
public record VehiclePassage(
        UUID id,
        String plateToken,
        Passage.Origin origin,
        Direction direction,
        int people,
        @Nullable Integer declaredPeople,
        Instant measuredAt,
        Instant receivedAt,
        boolean late,
        @Nullable String trace)
        implements GateEvent {

    @Override
    public String key() {
        return plateToken;
    }

    /** How many people were in it: as counted, else as registered. */
    public int heads() {
        return declaredPeople == null ? people : declaredPeople;
    }

    static UUID idOf(Passage.Origin reading) {
        return EventId.numbered(List.of(reading.deviceId(), reading.bootId()), reading.seq(), "vehicle");
    }
}
