package org.lastmile.agent.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Readings, and what a journal has of them. */
final class Readings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Readings() {}

    static ObjectNode reading(int number) {
        return JsonNodeFactory.instance.objectNode().put("number", number).put("document", "made up");
    }

    /** One so long that about twenty of them fill a file. */
    static ObjectNode longReading(int number) {
        return reading(number).put("remark", "long ".repeat(10_000));
    }

    static Entry append(Journal journal, int number) {
        return journal.append(List.of(reading(number)), false).getFirst();
    }

    /** The numbers of the readings that are left from earlier runs. */
    static List<Integer> left(Journal journal) {
        return journal.left().stream()
                .map(entry -> json(journal, entry).path("number").asInt())
                .toList();
    }

    static String identity(Journal journal, Entry entry) {
        var reading = json(journal, entry);
        return reading.path("bootId").asText() + " " + reading.path("seq").asLong();
    }

    private static ObjectNode json(Journal journal, Entry entry) {
        try {
            return (ObjectNode) JSON.readTree(journal.read(entry));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
