package org.lastmile.platform.spring;

import java.util.List;
import java.util.Map;
import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.platform.core.event.ParkedRecord;
import org.lastmile.platform.core.event.Parking;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** The operator's tool for parked records: list, replay (a whole key, in order) and drop. Role ops only. */
@Endpoint(id = "deadletters")
public final class DeadLetters {

    private static final int LIMIT = 500;

    private final Parking parking;
    private final List<EventConsumer> consumers;

    DeadLetters(Parking parking, List<EventConsumer> consumers) {
        this.parking = parking;
        this.consumers = consumers;
    }

    /** The oldest parked records, with their reasons. */
    @ReadOperation
    public List<ParkedRecord> list() {
        return parking.list(LIMIT);
    }

    /** Handles again what waits under the key of this record. */
    @WriteOperation
    public Map<String, Integer> replay(@Selector long id) {
        int handled = 0;
        for (EventConsumer consumer : consumers) {
            handled += consumer.replay(id);
        }
        return Map.of("handled", handled);
    }

    /** Drops one record for good. */
    @DeleteOperation
    public Map<String, Boolean> drop(@Selector long id) {
        return Map.of("dropped", parking.drop(id));
    }
}
