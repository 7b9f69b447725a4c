package org.lastmile.acceptance;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lastmile.simulator.SyntheticPeople;

/** What stands in the examples, and what stands for it in this run. */
final class Samples {

    /** The moment and the day at which all examples play. */
    private static final String NOW = "2026-02-01T08:00:00Z";

    private static final String IN_TWO_HOURS = "2026-02-01T10:00:00Z";

    private static final String TODAY = "2026-02-01";

    static final String PERSON = "Yv2C0gkW4r1pQm8sT6uXbZ3nHdKfLjA5eRiOoVtMwEc";

    /** What the services choose: learnt from the first answer that has it, the same in all that follows. */
    private static final List<String> CHOSEN_BY_SERVICES = List.of(
            PERSON,
            "mR7xD1oLq9VbN3wKc5TzJ8hYfGs2EuA6iX4pBn0CrQy", // the passport
            "019c1863-8000-7a10-8000-000000000001", // first credential
            "lm_6DcAzP7acdN1RVnoLo8lu3qyQvDIv8CxA-ttM416Hlg",
            "019c1863-8000-7a10-8000-000000000002", // second credential
            "lm_k44yMrm2F-bbq_hK0xfe2mvzjlZMpFJO2TJZ-E-F8H4",
            "7K3QF-0WX9M", // claim code
            "019c1863-8000-7a10-8000-000000000004", // credential claimed with it
            "lm_Zq1uVJ7bX0c5oTnQeYw2KfHs8LrAiGd4mPxB6vEt9NU",
            "019c1863-8000-7a10-8000-000000000003", // passage
            "019c1863-8000-7a10-8000-000000000006", // shift
            "019c1863-8000-7a10-8000-000000000007", // quota
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", // key of a summary
            "east-gate-1k8z0c", // device
            "019c1863-8000-7a10-8000-000000000010", // household
            "4711", // its version
            "019c1863-8000-7a10-8000-000000000020", // order
            "019c1863-8000-7a10-8000-000000000060", // exit
            "019c1863-8000-7a10-8000-000000000030", // violation
            "019c1863-8000-7a10-8000-000000000040", // alert
            "019c1863-8000-7a10-8000-000000000041", // subscription
            "019c1863-8000-7a10-8000-000000000050"); // finding

    private final Map<String, String> real;

    private Samples(Map<String, String> chosen) {
        this.real = new HashMap<>(chosen);
    }

    /** With what can be there only once chosen anew, so that the examples run again on a stack that keeps its data. */
    static Samples ofThisRun() {
        var random = new Random();
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var citizen = new SyntheticPeople(random.nextLong()).citizenId();
        return new Samples(Map.ofEntries(
                entry(NOW, now.toString()),
                entry(IN_TWO_HOURS, now.plus(2, ChronoUnit.HOURS).toString()),
                entry(
                        TODAY,
                        LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")).toString()),
                entry("130126198001010011", citizen),
                entry("130*************11", "130*************" + citizen.substring(16)),
                entry("12AB34567", String.format("12AB%04d7", random.nextInt(10_000))),
                entry("130126102201901", "130126102201" + (100 + random.nextInt(900))),
                entry("east-gate", "gate-" + Long.toString(random.nextLong() >>> 1, 36)),
                entry("wang.duty", "wang." + Integer.toString(random.nextInt(1 << 30), 36))));
    }

    /** The real text for a text of an example, which may be an entity tag. */
    String real(String sample) {
        if (sample.startsWith("\"")) {
            return '"' + real(sample.replace("\"", "")) + '"';
        }
        assertThat(real.containsKey(sample) || !CHOSEN_BY_SERVICES.contains(sample))
                .as("an earlier answer gave %s", sample)
                .isTrue();
        return real.getOrDefault(sample, sample);
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
        if (example.isMissingNode()) {
            return List.of();
        }
        var faults = new ArrayList<String>();
        var learnt = new HashMap<>(real);
        compare(example, answer, "", learnt, faults);
        if (faults.isEmpty()) {
            real.putAll(learnt);
        }
        return faults;
    }

    private static void compare(
            JsonNode example, JsonNode answer, String at, Map<String, String> learnt, List<String> faults) {
        if (example.isObject()) {
            example.properties()
                    .forEach(field -> compare(
                            field.getValue(), answer.path(field.getKey()), at + '/' + field.getKey(), learnt, faults));
        } else if (example.isArray()) {
            example.forEach(item -> find(item, answer, at, learnt, faults));
        } else if (!(isTime(example) && isTime(answer)) && !same(example, answer, learnt)) {
            faults.add("%s: %s is %s".formatted(at, example, answer));
        }
    }

    /** One item of the list must be like the example; others may be there from elsewhere. */
    private static void find(JsonNode item, JsonNode list, String at, Map<String, String> learnt, List<String> faults) {
        var nearest = List.of("%s: nothing like %s".formatted(at, item));
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

    private static boolean same(JsonNode example, JsonNode answer, Map<String, String> learnt) {
        if (example.getNodeType() != answer.getNodeType()) {
            return false;
        }
        var sample = example.asText();
        if (CHOSEN_BY_SERVICES.contains(sample)) {
            learnt.putIfAbsent(sample, answer.asText());
        }
        if (learnt.containsKey(sample)) {
            return answer.asText().equals(learnt.get(sample));
        }
        return example.isNumber()
                ? example.decimalValue().compareTo(answer.decimalValue()) == 0
                : example.equals(answer);
    }

    /** Times of an example only show what a time looks like. */
    private static boolean isTime(JsonNode value) {
        var text = value.asText();
        try {
            return text.length() == TODAY.length() ? LocalDate.parse(text) != null : Instant.parse(text) != null;
        } catch (DateTimeParseException other) {
            return false;
        }
    }
}
