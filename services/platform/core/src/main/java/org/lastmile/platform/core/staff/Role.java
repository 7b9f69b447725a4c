package org.lastmile.platform.core.staff;

import java.util.Locale;

/** Roles of staff, as the access token names them in lower case. */
public enum Role {
    REGISTRAR,
    GATE,
    CADRE,
    MEDIC,
    DUTY,
    SUPERVISOR,
    INSPECTOR,
    LEADER,
    AUDITOR,
    OPS;

    /** The name in the token. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
