package org.lastmile.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in the examples, and what stands for it in this run: an id or token in an answer's example is learnt from
 * the answer, and every later example that names it is sent with the real one.
 */
final class Samples {

    /** The moment at which all examples play. */
    private static final String NOW = "2026-02-01T08:00:00Z";

    private static final String TODAY = "2026-02-01";
    private static final int SHORTEST_NAME = 16;

    private final Map<String, String> real;
    private final Clock clock;

    Samples(Map<String, String> chosen, Clock clock) {
        this.real = new HashMap<>(chosen);
        this.clock = clock;
    }

    /** The real text for a text of an example. */
    String real(String sample) {
        return switch (sample) {
            case NOW -> clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
            case TODAY ->
                LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai"))).toString();
            default -> real.getOrDefault(sample, sample);
        };
    }

    /** The same document with everything real. */
    JsonNode real(JsonNode example) {
        if (example.isTextual()) {
            return JsonNodeFactory.instance.textNode(real(example.asText()));
        }
        if (example.isArray()) {
            var items = JsonNodeFactory.instance.arrayNode();
            example.forEach(item -> items.add(real(item)));
            return items;
        }
        if (example.isObject()) {
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            example.properties().forEach(field -> fields.set(field.getKey(), real(field.getValue())));
            return fields;
        }
        return example;
    }

    /** Learns from an answer that is as its example says; otherwise says where it is not, and learns nothing. */
    List<String> learn(JsonNode example, JsonNode answer) {
        var faults = new ArrayList<String>();
        var learnt = new HashMap<String, String>();
        compare(example, answer, "", learnt, faults);
        if (faults.isEmpty()) {
            real.putAll(learnt);
        }
        return faults;
    }

    private void compare(
            JsonNode example, JsonNode answer, String at, Map<String, String> learnt, List<String> faults) {
        if (example.isObject()) {
            example.properties()
                    .forEach(field -> compare(
                            field.getValue(), answer.path(field.getKey()), at + '/' + field.getKey(), learnt, faults));
        } else if (example.isArray()) {
            example.forEach(item -> find(item, answer, at, learnt, faults));
        } else if (example.isTextual() && answer.isTextual()) {
            if (!stands(example.asText(), answer.asText(), learnt)) {
                faults.add(at + ": " + example + " is " + answer);
            }
        } else if (example.isNumber() ? !sameNumber(example, answer) : !example.equals(answer)) {
            faults.add(at + ": " + example + " is " + answer);
        }
    }

    private static boolean sameNumber(JsonNode example, JsonNode answer) {
        return answer.isNumber() && example.decimalValue().compareTo(answer.decimalValue()) == 0;
    }

    /** One item of the list must be like the example; others may be there from elsewhere. */
    private void find(JsonNode item, JsonNode list, String at, Map<String, String> learnt, List<String> faults) {
        var nearest = List.of(at + ": nothing like " + item);
        for (var candidate : list) {
            var attempt = new HashMap<>(learnt);
            var found = new ArrayList<String>();
            compare(item, candidate, at + "[]", attempt, found);
            if (found.isEmpty()) {
                learnt.putAll(attempt);
                return;
            }
            nearest = found;
        }
        faults.addAll(nearest);
    }

    private boolean stands(String sample, String answer, Map<String, String> learnt) {
        if (isTime(sample)) {
            return isTime(answer);
        }
        var known = real.containsKey(sample) ? real.get(sample) : learnt.get(sample);
        if (known != null || sample.equals(answer) || sample.length() < SHORTEST_NAME || sample.contains(" ")) {
            return answer.equals(known == null ? sample : known);
        }
        learnt.put(sample, answer);
        return true;
    }

    private static boolean isTime(String text) {
        try {
            return text.length() == TODAY.length() ? LocalDate.parse(text) != null : Instant.parse(text) != null;
        } catch (DateTimeParseException other) {
            return false;
        }
    }
}
