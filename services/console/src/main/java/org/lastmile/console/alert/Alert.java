package org.lastmile.console.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An alert as notification tells it, as far as pages show it. */
record Alert(
        String id,
        String violationId,
        String kind,
        String severity,
        String state,
        @Nullable String subject,
        String accountablePlace,
        String occurredPlace,
        @Nullable List<String> occurredPlaces,
        Instant occurredAt,
        Instant openedAt,
        int count,
        boolean late,
        @Nullable String rule,
        @Nullable String ruleSource,
        @Nullable List<Evidence> evidence,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolution,
        long version) {

    /** One piece of evidence. */
    record Evidence(String name, String value, @Nullable String unit) {

        private static final Set<String> GATES = Set.of("gate", "entryGate", "turnedBackGate");

        /** True when its value is the id of a gate. */
        boolean namesGate() {
            return GATES.contains(name);
        }
    }

    /** One page of alerts. */
    record Page(List<Alert> items, @Nullable String next) {}

    boolean isOpen() {
        return state.equals("OPEN");
    }

    /** Every place that a reader may want named. */
    Set<String> places() {
        var all = new TreeSet<>(Set.of(accountablePlace));
        all.add(occurredPlace);
        if (occurredPlaces != null) {
            all.addAll(occurredPlaces);
        }
        return all;
    }

    /** The gate where it was found; empty when it is not about one. */
    Optional<String> gate() {
        return proof().stream()
                .filter(piece -> piece.name().equals("gate"))
                .map(Evidence::value)
                .findFirst();
    }

    List<Evidence> proof() {
        return evidence == null ? List.of() : evidence;
    }
}
