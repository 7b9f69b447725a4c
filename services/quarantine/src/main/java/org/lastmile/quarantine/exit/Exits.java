package org.lastmile.quarantine.exit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.quarantine.order.OrderId;

/** All exits ever approved. */
public interface Exits {

    /** The exit of this order. */
    Optional<Exit> find(OrderId order, UUID id);

    /** Exits of an order, newest first, older than the given one. */
    List<Exit> of(OrderId order, @Nullable UUID olderThan, int limit);

    /** How many of an order are not withdrawn and end after this time. */
    int endingAfter(OrderId order, Instant time);

    /** Keeps a new one. */
    void add(Exit exit);

    /** Keeps how it was withdrawn. */
    void saveWithdrawn(Exit exit);
}
