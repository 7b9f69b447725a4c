package org.lastmile.agent.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lastmile.agent.sending.ServerClock;
import org.lastmile.platform.core.document.DocumentInvalid;
import org.lastmile.platform.core.document.DocumentNumber;
import org.lastmile.platform.core.document.WrittenDocument;

/**
 * What a local device may say, checked as far as a gate can: with the server's codes and, for documents, its very
 * rules. Fields it does not know pass through; the server judges them.
 */
final class ReadingForm {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Set<String> DIRECTIONS = Set.of("IN", "OUT");
    private static final double LOWEST = 20;
    private static final double HIGHEST = 45;

    private final @Nullable String gate;
    private final ServerClock clock;

    /** @param gate for readings that name none */
    ReadingForm(@Nullable String gate, ServerClock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** The reading as it is kept; its time and gate are filled in when they were left out. */
    ObjectNode read(String line) throws ReadingFault {
        if (!(tree(line) instanceof ObjectNode reading)) {
            throw new ReadingFault("reading-unreadable", "a reading must be a JSON object");
        }
        if (reading.has("seq") || reading.has("bootId")) {
            throw new ReadingFault("seq-invalid", "seq and bootId are given here; leave them out");
        }
        fill(reading);
        time(reading);
        direction(reading);
        people(reading);
        return reading;
    }

    /** A reading out of the journal. */
    static ObjectNode kept(byte[] reading) {
        try {
            return (ObjectNode) JSON.readTree(reading);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    static boolean isOneObject(String text) {
        try {
            return JSON.readTree(text).isObject();
        } catch (JsonProcessingException severalOrNone) {
            return false;
        }
    }

    private static JsonNode tree(String line) throws ReadingFault {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new ReadingFault("reading-unreadable", "a reading must be a JSON object");
        }
    }

    private void fill(ObjectNode reading) throws ReadingFault {
        if (isAbsent(reading, "measuredAt")) {
            reading.put("measuredAt", clock.now().toString());
        }
        if (isAbsent(reading, "gate")) {
            if (gate == null) {
                throw new ReadingFault("field-missing", "gate is missing; give it here or start the agent with --gate");
            }
            reading.put("gate", gate);
        }
    }

    private static void time(ObjectNode reading) throws ReadingFault {
        try {
            var parsed = OffsetDateTime.parse(reading.path("measuredAt").asText());
            reading.put("measuredAt", parsed.toInstant().toString());
        } catch (DateTimeException e) {
            throw new ReadingFault("measured-at-invalid", "measuredAt must be a time such as 2026-01-31T08:00:00Z");
        }
    }

    private static void direction(ObjectNode reading) throws ReadingFault {
        if (isAbsent(reading, "direction")) {
            throw new ReadingFault("field-missing", "direction is missing");
        }
        if (!DIRECTIONS.contains(reading.path("direction").asText())) {
            throw new ReadingFault("direction-unknown", "direction must be IN or OUT");
        }
    }

    /** The driver's, or the one person's; then those of the passengers, who may be unmeasured. */
    private void people(ObjectNode reading) throws ReadingFault {
        boolean mayBeUnmeasured = !isAbsent(reading, "passengers") || !isAbsent(reading, "turnBack");
        if (isAbsent(reading, "celsius") && !mayBeUnmeasured) {
            throw new ReadingFault("field-missing", "celsius is missing");
        }
        person(reading);
        for (JsonNode passenger : reading.path("passengers")) {
            person(passenger);
        }
    }

    private void person(JsonNode person) throws ReadingFault {
        JsonNode celsius = person.path("celsius");
        boolean measured = !isAbsent(person, "celsius");
        if (measured && (!celsius.isNumber() || celsius.doubleValue() < LOWEST || celsius.doubleValue() > HIGHEST)) {
            throw new ReadingFault("reading-out-of-range", "celsius must be a number from 20 to 45");
        }
        if (!isAbsent(person, "document")) {
            try {
                DocumentNumber.of(written(person.path("document")), today());
            } catch (DocumentInvalid e) {
                throw new ReadingFault("document-invalid", e.detail());
            }
        }
    }

    private static WrittenDocument written(JsonNode document) {
        return new WrittenDocument(text(document, "type"), text(document, "number"), text(document, "country"));
    }

    private static @Nullable String text(JsonNode object, String field) {
        return object.path(field).textValue();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.ofHours(14));
    }

    private static boolean isAbsent(JsonNode reading, String field) {
        return reading.path(field).isMissingNode() || reading.path(field).isNull();
    }
}
