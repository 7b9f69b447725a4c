package org.lastmile.inspection.finding;

import java.util.List;
import java.util.Optional;
import org.lastmile.platform.core.event.Change;

/** All findings ever raised. */
public interface Findings {

    Optional<Finding> find(FindingId id);

    /** The finding as it is once its row is locked. */
    Optional<Finding> lock(FindingId id);

    /** One page, newest first. */
    List<Finding> page(FindingQuery query);

    /** Saves what happened and tells of it. The finding is new, or its row is locked. */
    void save(Change<Finding, FindingEvent> change);
}
