package org.lastmile.checkpoint.passage.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.Reading;
import org.lastmile.checkpoint.passage.ReadingFault;
import org.lastmile.checkpoint.passage.Shown;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.platform.core.document.WrittenDocument;
import org.lastmile.platform.core.problem.Refusal;

/** Reads readings one by one, so that what is wrong with one item spoils only that item. */
final class ReadingJson {

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private ReadingJson() {}

    /** All readings of a request. Refuses field-unreadable when there is no list of them. */
    static List<Reading> readings(JsonNode body) {
        JsonNode list = body.path("readings");
        if (!list.isArray()) {
            throw Refusal.invalid("field-unreadable", "readings", "is missing or not a list", "a list of 1 to 500");
        }
        var readings = new ArrayList<Reading>(list.size());
        for (JsonNode item : list) {
            try {
                readings.add(reading(item));
            } catch (ReadingFault fault) {
                readings.add(Reading.unreadable(fault));
            }
        }
        return readings;
    }

    private static Reading reading(JsonNode item) {
        if (!item.isObject()) {
            throw new ReadingFault("reading-unreadable", "a reading must be an object");
        }
        return new Reading(
                whole(item, "seq"),
                text(item, "bootId"),
                time(item),
                text(item, "gate"),
                direction(item),
                celsius(item),
                shown(item),
                text(item, "plate"),
                recheck(item),
                VehicleJson.passengers(item),
                VehicleJson.people(item),
                turnBack(item),
                null);
    }

    private static @Nullable Long whole(JsonNode item, String field) {
        JsonNode value = item.path(field);
        return value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : null;
    }

    private static @Nullable String text(JsonNode item, String field) {
        JsonNode value = item.path(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            throw new ReadingFault("field-unreadable", field + " must be text");
        }
        return value.textValue();
    }

    private static @Nullable Instant time(JsonNode item) {
        String text = text(item, "measuredAt");
        if (text == null) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            if (time.isAfter(Instant.EPOCH) && time.isBefore(LATEST)) {
                return time;
            }
        } catch (DateTimeException e) {
            // is told below
        }
        throw new ReadingFault("measured-at-invalid", "measuredAt must be a time such as 2026-01-31T08:00:00Z");
    }

    private static @Nullable Direction direction(JsonNode item) {
        String text = text(item, "direction");
        if (text == null) {
            return null;
        }
        try {
            return Direction.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new ReadingFault("direction-unknown", "direction must be IN or OUT");
        }
    }

    static @Nullable BigDecimal celsius(JsonNode item) {
        JsonNode value = item.path("celsius");
        if (isAbsent(value)) {
            return null;
        }
        BigDecimal celsius = value.isNumber() ? value.decimalValue() : null;
        // an exponent such as 1e999999999 must not become a number of that many digits
        if (celsius == null || Math.abs((long) celsius.precision() - celsius.scale()) > 10) {
            throw Temperature.outOfRange();
        }
        return celsius;
    }

    /** What a person showed; an item and a passenger name it alike. */
    static Shown shown(JsonNode item) {
        WrittenDocument document = document(item);
        String reason = text(item, "noDocumentReason");
        JsonNode card = item.path("card");
        if (document == null && reason == null && isAbsent(card)) {
            return Shown.NOTHING;
        }
        return new Shown(document, isAbsent(card) ? null : card(card), reason);
    }

    private static String card(JsonNode card) {
        String number = card.isObject() ? text(card, "number") : null;
        if (number == null) {
            throw new ReadingFault("document-invalid", "card must be an object with number");
        }
        return number;
    }

    private static @Nullable WrittenDocument document(JsonNode item) {
        JsonNode value = item.path("document");
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isObject()) {
            throw new ReadingFault("document-invalid", "document must be an object with type and number");
        }
        return new WrittenDocument(text(value, "type"), text(value, "number"), text(value, "country"));
    }

    private static Reading.@Nullable Refused turnBack(JsonNode item) {
        JsonNode value = item.path("turnBack");
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isObject()) {
            throw new ReadingFault("turn-back-invalid", "turnBack must be an object with reason");
        }
        return new Reading.Refused(text(value, "reason"), text(value, "origin"), text(value, "next"));
    }

    /** Missing and null are the same. */
    static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static Reading.@Nullable Recheck recheck(JsonNode item) {
        JsonNode value = item.path("recheckOf");
        if (isAbsent(value)) {
            return null;
        }
        Long seq = whole(value, "seq");
        String bootId = text(value, "bootId");
        if (seq == null || bootId == null) {
            throw new ReadingFault("recheck-invalid", "recheckOf must have bootId and seq of the first reading");
        }
        Integer passenger =
                VehicleJson.whole(value, "passenger", 0, VehicleJson.MOST_PASSENGERS - 1, "recheck-invalid");
        return new Reading.Recheck(bootId, seq, passenger);
    }
}
