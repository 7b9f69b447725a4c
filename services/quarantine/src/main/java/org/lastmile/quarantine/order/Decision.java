package org.lastmile.quarantine.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lastmile.quarantine.policy.CountingBasis;
import org.lastmile.quarantine.policy.ElapsedDecision;

/**
 * The human decision behind an order: who, why, and on what basis. The words stay in the database.
 *
 * @param by subject of the deciding member of staff
 * @param reason why
 * @param basis basis as stated
 * @param basisOn day of the basis as stated
 * @param elapsed decision about an elapsed window, where one was needed
 */
public record Decision(
        String by,
        String reason,
        CountingBasis basis,
        LocalDate basisOn,
        @Nullable ElapsedDecision elapsed) {}
