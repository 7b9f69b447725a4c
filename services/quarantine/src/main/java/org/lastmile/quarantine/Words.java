package org.lastmile.quarantine;

import org.lastmile.platform.core.problem.FreeText;

/** What staff write in their own words about orders and violations: reasons and notes. */
public final class Words {

    /** How long they may be, and what may be in them. */
    public static final FreeText ALLOWED = FreeText.lines(500);

    private Words() {}
}
