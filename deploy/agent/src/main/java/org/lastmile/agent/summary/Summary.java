package org.lastmile.agent.summary;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lastmile.platform.core.document.DocumentNumber;
import org.lastmile.platform.core.pii.DocumentFingerprint;

/** The list as the server made it for this gate. */
record Summary(String gatePlace, byte[] key, Instant expiresAt, Map<String, List<String>> places) {

    /** Reads the server's answer; empty when it is none. */
    static Optional<Summary> read(JsonNode json) {
        try {
            var places = new HashMap<String, List<String>>();
            for (JsonNode entry : json.path("entries")) {
                var codes = new ArrayList<String>();
                entry.path("places").forEach(code -> codes.add(code.asText()));
                places.put(entry.path("fingerprint").asText(), codes);
            }
            byte[] key = Base64.getDecoder().decode(json.path("key").asText());
            var expiresAt = Instant.parse(json.path("expiresAt").asText());
            return key.length == 0
                    ? Optional.empty()
                    : Optional.of(new Summary(json.path("gatePlace").asText(), key, expiresAt, places));
        } catch (DateTimeException | IllegalArgumentException notASummary) {
            return Optional.empty();
        }
    }

    /** Whether whoever has this document must stay: as the server decides, nobody is kept from going home. */
    boolean mustStay(DocumentNumber document, boolean comesIn) {
        var fingerprint = DocumentFingerprint.of(key, document.type().name(), document.country(), document.number());
        var forbidden = places.getOrDefault(fingerprint, List.of());
        boolean comesHome = comesIn && forbidden.stream().allMatch(this::related);
        return !forbidden.isEmpty() && !comesHome;
    }

    private boolean related(String place) {
        return place.startsWith(gatePlace) || gatePlace.startsWith(place);
    }

    @Override
    public String toString() {
        return "Summary[%d entries, until %s]".formatted(places.size(), expiresAt);
    }
}
