package org.lastmile.quarantine.order;

import java.time.Instant;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.quarantine.policy.DayCount;

/**
 * What was ordered; never changes.
 *
 * @param id order
 * @param person who must stay, by primary token at the time
 * @param placeCode where
 * @param policyPack by which rules
 * @param count from when until when
 * @param decision who decided it, and why
 * @param issuedAt when it was decided
 */
public record Terms(
        OrderId id,
        PersonToken person,
        String placeCode,
        String policyPack,
        DayCount count,
        Decision decision,
        Instant issuedAt) {

    private static final int TOWN_DIGITS = 9;

    /** The town of the place: the one that answers for the order. */
    public String accountablePlace() {
        return placeCode.substring(0, Math.min(TOWN_DIGITS, placeCode.length()));
    }
}
