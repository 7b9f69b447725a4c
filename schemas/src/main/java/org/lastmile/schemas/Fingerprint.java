package org.lastmile.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;

/**
 * Tells whether two schemas mean the same bytes: SHA-256 over all a reader depends on.
 *
 * <p>Avro's parsing canonical form is not enough, because it leaves out logical types and defaults. Comments and our
 * own marks (such as {@code pii}) are left out here, as a change of them changes no byte.
 */
final class Fingerprint {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> READ = Set.of(
            "type",
            "name",
            "namespace",
            "fields",
            "symbols",
            "items",
            "values",
            "size",
            "default",
            "aliases",
            "logicalType",
            "precision",
            "scale");

    private Fingerprint() {}

    /** The fingerprint in 64 lower-case hexadecimal digits. */
    static String of(Schema schema) {
        try {
            StringBuilder text = new StringBuilder();
            append(JSON.readTree(schema.toString()), text);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("schema " + schema.getFullName() + " has no fingerprint", impossible);
        }
    }

    private static void append(JsonNode node, StringBuilder text) {
        if (node.isArray()) {
            text.append('[');
            node.forEach(element -> append(element, text.append(',')));
            text.append(']');
        } else if (node.isObject()) {
            appendObject(node, text);
        } else {
            text.append(node);
        }
    }

    private static void appendObject(JsonNode node, StringBuilder text) {
        Map<String, JsonNode> read = new TreeMap<>();
        node.properties().stream()
                .filter(property -> READ.contains(property.getKey()))
                .forEach(property -> read.put(property.getKey(), property.getValue()));
        if (read.size() == 1 && read.containsKey("type")) {
            append(read.get("type"), text);
            return;
        }
        text.append('{');
        read.forEach((key, value) -> {
            text.append(key).append(':');
            if (key.equals("default")) {
                text.append(value);
            } else {
                append(value, text);
            }
            text.append(';');
        });
        text.append('}');
    }
}
