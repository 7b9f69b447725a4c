package org.lastmile.checkpoint.summary.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lastmile.checkpoint.summary.Summary;

/** The list as its device gets it. */
record SummaryJson(String gatePlace, String key, Instant expiresAt, List<EntryJson> entries) {

    /** One document. */
    record EntryJson(String fingerprint, Set<String> places, List<ExitJson> exits) {

        static EntryJson of(Summary.Entry entry) {
            var stay = entry.stay();
            return new EntryJson(
                    entry.fingerprint(),
                    stay.places(),
                    stay.exits().stream()
                            .map(exit -> new ExitJson(exit.placeCode(), exit.from(), exit.until()))
                            .toList());
        }
    }

    /** When the place may be left through this gate, both ends included. */
    record ExitJson(String place, Instant from, Instant until) {}

    static SummaryJson of(Summary summary) {
        return new SummaryJson(
                summary.gatePlace(),
                summary.key().base64(),
                summary.expiresAt(),
                summary.entries().stream().map(EntryJson::of).toList());
    }
}
