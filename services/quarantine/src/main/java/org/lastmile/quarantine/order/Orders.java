package org.lastmile.quarantine.order;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.pii.PersonToken;

/** All orders ever issued. */
public interface Orders {

    Optional<QuarantineOrder> find(OrderId id);

    /** Primary token of the person under this order now. */
    PersonToken person(QuarantineOrder order);

    /** True when an active order keeps this person in. */
    boolean anyActive(PersonToken primary);

    /** Orders of a person, newest first, within a place's subtree, older than the given one. */
    List<QuarantineOrder> of(PersonToken primary, String withinPlace, @Nullable OrderId olderThan, int limit);

    /** Saves the order and tells of it. The person's row is locked. */
    void save(Change<QuarantineOrder, OrderEvent> change);
}
