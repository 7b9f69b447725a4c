package org.lastmile.checkpoint.summary.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lastmile.checkpoint.summary.Summary;

/** The list as its device gets it. */
record SummaryJson(String gatePlace, String key, Instant expiresAt, List<EntryJson> entries) {

    /** One document. */
    record EntryJson(String fingerprint, Set<String> places) {}

    static SummaryJson of(Summary summary) {
        return new SummaryJson(
                summary.gatePlace(),
                summary.key().base64(),
                summary.expiresAt(),
                summary.entries().stream()
                        .map(entry -> new EntryJson(entry.fingerprint(), entry.places()))
                        .toList());
    }
}
