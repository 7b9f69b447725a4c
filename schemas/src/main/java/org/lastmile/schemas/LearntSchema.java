package org.lastmile.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/**
 * An id, the schema it stands for, and the subjects it was learnt for.
 *
 * @param fingerprint {@link Fingerprint} of the schema
 */
record LearntSchema(int id, String fingerprint, Schema schema, Set<String> subjects) {

    LearntSchema withSubjectsOf(LearntSchema other) {
        Set<String> both = new TreeSet<>(subjects);
        both.addAll(other.subjects);
        return new LearntSchema(id, fingerprint, schema, both);
    }

    ObjectNode toJson(ObjectMapper json) {
        ObjectNode node = json.createObjectNode().put("id", id).put("fingerprint", fingerprint);
        subjects.forEach(node.putArray("subjects")::add);
        return node.put("schema", schema.toString());
    }

    /** Reads what {@link #toJson} wrote. */
    static LearntSchema of(JsonNode node) {
        Schema schema = parse(node.path("schema").asText());
        String fingerprint = node.path("fingerprint").asText();
        if (!node.path("id").isInt() || !fingerprint.equals(Fingerprint.of(schema))) {
            throw new IllegalArgumentException("entry does not fit its fingerprint");
        }
        Set<String> subjects = new TreeSet<>();
        node.path("subjects").forEach(subject -> subjects.add(subject.asText()));
        return new LearntSchema(node.path("id").intValue(), fingerprint, schema, subjects);
    }

    private static Schema parse(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (SchemaParseException broken) {
            throw new IllegalArgumentException("entry holds no schema", broken);
        }
    }
}
