package org.lastmile.console.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other pages take over from an alert.
 *
 * @param subject person token, or id of a gate or device; goes to services only, never to a browser
 * @param accountablePlace code of the place that answers for it
 */
public record AlertBrief(
        String id,
        @Nullable String subject,
        String accountablePlace,
        String headline,
        String place,
        List<String> sentences) {

    AlertBrief(String id, @Nullable String subject, String accountablePlace, AlertRow row) {
        this(id, subject, accountablePlace, row.headline(), row.place(), row.sentences());
    }
}
