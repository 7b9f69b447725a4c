package org.lastmile.simulator.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.lastmile.local.api.Api;

/** Replaces, removes or adds one thing in a JSON text, which stays JSON. */
final class JsonTwist {

    private static final String MARK = "\"@twist@\"";

    private static final List<String> INSTEAD = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-1e-400",
            "1e999999999",
            "9223372036854775807",
            "9223372036854775808",
            "123456789012345678901234567890",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\uD83D\uDE37\"",
            "\"\\u202e\\u200b\"",
            "\"冀A12345\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"2026-01-01T00:00:00+18:00\"",
            "\"2026-02-30T00:00:00Z\"",
            "\"1'; drop table passage; --\"",
            "{}",
            "[]",
            "[[]]",
            "{\"type\":null}",
            "[null,null]");

    private final RandomGenerator random;

    JsonTwist(RandomGenerator random) {
        this.random = random;
    }

    byte[] twisted(byte[] json) {
        try {
            JsonNode root = Api.JSON.readTree(json);
            var inner = new ArrayList<JsonNode>();
            collect(root, inner);
            JsonNode node = inner.get(random.nextInt(inner.size()));
            if (node instanceof ObjectNode object) {
                twist(object);
            } else if (node instanceof ArrayNode array) {
                twist(array);
            }
            return root.toString().replace(MARK, instead()).getBytes(UTF_8);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private void twist(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.put("unknown", "@twist@");
            default -> object.put(name, "@twist@");
        }
    }

    private void twist(ArrayNode array) {
        switch (random.nextInt(4)) {
            case 0 -> array.removeAll();
            case 1 -> array.add("@twist@");
            case 2 -> {
                JsonNode first = array.isEmpty() ? Api.JSON.nullNode() : array.get(0);
                int times = 1 + random.nextInt(600);
                for (int i = 0; i < times; i++) {
                    array.add(first);
                }
            }
            default -> array.insert(0, "@twist@");
        }
    }

    private String instead() {
        return switch (random.nextInt(12)) {
            case 0 -> "[".repeat(1500) + "]".repeat(1500);
            case 1 -> "{\"a\":".repeat(400) + "1" + "}".repeat(400);
            case 2 -> "\"" + "x".repeat(1 + random.nextInt(100_000)) + "\"";
            case 3 -> "1" + "0".repeat(1 + random.nextInt(5_000));
            default -> INSTEAD.get(random.nextInt(INSTEAD.size()));
        };
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainerNode()) {
            inner.add(node);
            node.forEach(child -> collect(child, inner));
        }
    }
}
