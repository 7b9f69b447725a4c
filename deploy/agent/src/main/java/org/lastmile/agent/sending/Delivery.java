package org.lastmile.agent.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.lastmile.agent.journal.Entry;
import org.lastmile.agent.journal.Journal;

/** One request of readings, and what its answer means for each of them. */
final class Delivery {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AHEAD = "clock-ahead";
    /** Codes of rejections that may pass later. */
    private static final Set<String> LATER = Set.of(AHEAD, "cards-guessed");

    private final Journal journal;
    private final Server server;
    private final ServerClock clock;
    private final Consumer<String> notices;
    /** Rejected for now, with the code. What was measured in the future is sent again with the server's time. */
    private final Map<Entry, String> later = new ConcurrentHashMap<>();

    Delivery(Journal journal, Server server, ServerClock clock, Consumer<String> notices) {
        this.journal = journal;
        this.server = server;
        this.clock = clock;
        this.notices = notices;
    }

    /**
     * What became of a request.
     *
     * @param answer the server's, or the last one's when the request had to be divided
     * @param results what the server said of each reading that it answered; these wait no longer
     */
    record Outcome(Server.Answer answer, Map<Entry, JsonNode> results) {}

    Outcome send(List<Entry> entries) throws InterruptedException {
        var answer = server.post("/v1/readings", body(entries));
        if (answer.unreadable()) {
            return entries.size() == 1 ? drop(entries.getFirst(), answer) : divide(entries);
        }
        var results = new HashMap<Entry, JsonNode>();
        if (answer.taken()) {
            clock.heard(answer.body(), answer.took());
            for (JsonNode result : answer.body().path("results")) {
                int index = result.path("index").asInt(-1);
                if (index >= 0 && index < entries.size() && isFinal(result, entries.get(index))) {
                    results.put(entries.get(index), result);
                }
            }
            journal.answered(results.keySet());
            later.keySet().removeAll(results.keySet());
        }
        return new Outcome(answer, results);
    }

    private boolean isFinal(JsonNode result, Entry entry) {
        if (!result.path("status").asText().equals("REJECTED")) {
            return result.path("status").asText().equals("ACCEPTED");
        }
        var code = result.path("code").asText();
        boolean isFinal = !LATER.contains(code);
        if (isFinal || later.put(entry, code) == null) {
            notices.accept("a reading was rejected: " + code);
        }
        return isFinal;
    }

    /** One of them spoils the request: half of it may pass. */
    private Outcome divide(List<Entry> entries) throws InterruptedException {
        int middle = entries.size() / 2;
        var first = send(entries.subList(0, middle));
        if (!first.answer().taken() && !first.answer().unreadable()) {
            return first;
        }
        var second = send(entries.subList(middle, entries.size()));
        var results = new HashMap<>(first.results());
        results.putAll(second.results());
        return new Outcome(second.answer(), results);
    }

    private Outcome drop(Entry entry, Server.Answer answer) {
        notices.accept("a reading was rejected: HTTP " + answer.status());
        journal.answered(List.of(entry));
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("status", "REJECTED").put("code", "http-" + answer.status());
        return new Outcome(answer, Map.of(entry, result));
    }

    private byte[] body(List<Entry> entries) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("{\"readings\":[".getBytes(StandardCharsets.UTF_8));
        String separator = "";
        for (Entry entry : entries) {
            body.writeBytes(separator.getBytes(StandardCharsets.UTF_8));
            body.writeBytes(reading(entry));
            separator = ",";
        }
        body.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** What was stamped before the server had told the time gets the right time now. */
    private byte[] reading(Entry entry) {
        byte[] kept = journal.read(entry);
        boolean isAhead = AHEAD.equals(later.get(entry));
        if (!isAhead && !entry.clockUnset() || clock.isUnset()) {
            return kept;
        }
        try {
            var reading = (ObjectNode) JSON.readTree(kept);
            var stamped = Instant.parse(reading.path("measuredAt").asText());
            var measuredAt = isAhead ? clock.now() : clock.corrected(stamped);
            return JSON.writeValueAsBytes(reading.put("measuredAt", measuredAt.toString()));
        } catch (DateTimeException strange) {
            return kept;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
