package org.lastmile.notification.alert;

import java.util.Locale;

/** What happened to an alert. */
public enum Happening {
    OPENED,
    UPDATED,
    ACKNOWLEDGED,
    RESOLVED;

    /** The name in lower case, as it stands in streams and webhooks. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
