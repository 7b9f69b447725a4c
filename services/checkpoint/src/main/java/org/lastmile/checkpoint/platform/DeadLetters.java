package org.lastmile.checkpoint.platform;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.management.endpoint.annotation.Delete;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.management.endpoint.annotation.Read;
import io.micronaut.management.endpoint.annotation.Selector;
import io.micronaut.management.endpoint.annotation.Write;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.platform.core.event.ParkedRecord;
import org.lastmile.platform.core.event.Parking;

/**
 * The operator's tool for parked records: list, replay (a whole key, in order) and drop. Role ops only. A replay makes
 * a transaction of each record, so nothing here runs in one.
 */
@Endpoint(id = "deadletters", defaultSensitive = true)
@Secured("ops")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeadLetters {

    private static final int LIMIT = 500;

    private final Parking parking;
    private final ConsumerLoops loops;

    DeadLetters(DataSource dataSource, ConsumerLoops loops) {
        this.parking = new Parking(DelegatingDataSource.unwrapDataSource(dataSource));
        this.loops = loops;
    }

    /** The oldest parked records, with their reasons. */
    @Read
    List<ParkedRecord> list() {
        return parking.list(LIMIT);
    }

    /** Handles again what waits under the key of this record. */
    @Write
    Map<String, Integer> replay(@Selector long id) {
        int handled = 0;
        for (EventConsumer consumer : loops.consumers()) {
            handled += consumer.replay(id);
        }
        return Map.of("handled", handled);
    }

    /** Drops one record for good. */
    @Delete
    Map<String, Boolean> drop(@Selector long id) {
        return Map.of("dropped", parking.drop(id));
    }
}
