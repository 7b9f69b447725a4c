package org.lastmile.inspection.alert;

import java.util.List;
import java.util.UUID;
import org.lastmile.platform.core.staff.Staff;

/**
 * An alert as far as this service needs to know it.
 *
 * @param id alert
 * @param accountablePlace place that owns it
 * @param occurredPlaces where it was seen
 * @param version grows with every change of the alert
 */
public record KnownAlert(UUID id, String accountablePlace, List<String> occurredPlaces, long version) {

    public KnownAlert {
        occurredPlaces = List.copyOf(occurredPlaces);
    }

    /** True when notification shows it to this member of staff too. */
    public boolean seenBy(Staff staff) {
        return staff.sees(accountablePlace) || occurredPlaces.stream().anyMatch(staff::sees);
    }
}
