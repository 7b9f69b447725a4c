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
record Summary(String gatePlace, byte[] key, Instant expiresAt, Map<String, Stay> people) {

    /** Places that the person may not leave, and when they may nevertheless. */
    record Stay(List<String> places, List<Exit> exits) {}

    /** When a place may be left through this gate, both ends included. */
    record Exit(String place, Instant from, Instant until) {

        boolean allows(String left, Instant at) {
            return place.equals(left) && !at.isBefore(from) && !at.isAfter(until);
        }
    }

    /** Reads the server's answer; empty when it is none. */
    static Optional<Summary> read(JsonNode json) {
        try {
            var people = new HashMap<String, Stay>();
            for (JsonNode entry : json.path("entries")) {
                var codes = new ArrayList<String>();
                entry.path("places").forEach(code -> codes.add(code.asText()));
                var exits = new ArrayList<Exit>();
                for (JsonNode exit : entry.path("exits")) {
                    exits.add(new Exit(exit.path("place").asText(), time(exit, "from"), time(exit, "until")));
                }
                people.put(entry.path("fingerprint").asText(), new Stay(codes, exits));
            }
            byte[] key = Base64.getDecoder().decode(json.path("key").asText());
            var expiresAt = time(json, "expiresAt");
            return key.length == 0
                    ? Optional.empty()
                    : Optional.of(new Summary(json.path("gatePlace").asText(), key, expiresAt, people));
        } catch (DateTimeException | IllegalArgumentException notASummary) {
            return Optional.empty();
        }
    }

    private static Instant time(JsonNode json, String field) {
        return Instant.parse(json.path(field).asText());
    }

    /** Whether whoever has this document must stay: as the server decides, nobody is kept from going home. */
    boolean mustStay(DocumentNumber document, boolean comesIn, Instant at) {
        var fingerprint = DocumentFingerprint.of(key, document.type().name(), document.country(), document.number());
        var stay = people.getOrDefault(fingerprint, new Stay(List.of(), List.of()));
        return stay.places().stream()
                .filter(place -> !comesIn || !related(place))
                .anyMatch(place -> stay.exits().stream().noneMatch(exit -> exit.allows(place, at)));
    }

    private boolean related(String place) {
        return place.startsWith(gatePlace) || gatePlace.startsWith(place);
    }

    @Override
    public String toString() {
        return "Summary[%d entries, until %s]".formatted(people.size(), expiresAt);
    }
}
