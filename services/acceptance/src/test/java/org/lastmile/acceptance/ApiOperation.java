package org.lastmile.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One operation of a service's OpenAPI document, and its example.
 *
 * @param document the whole document; every object in it that lists its fields is closed
 * @param path as in the document, such as {@code /v1/places/{code}}
 * @param description of the operation
 */
record ApiOperation(JsonNode document, String method, String path, JsonNode description) {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /** All operations of a document, in its order. */
    static List<ApiOperation> of(JsonNode document) {
        close(document);
        var all = new ArrayList<ApiOperation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> all.add(new ApiOperation(
                                document,
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue()))));
        return all;
    }

    /** A field that an answer has and its schema has not is a fault of the document. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.path("properties").isObject()) {
            schema.putIfAbsent("additionalProperties", schema.booleanNode(false));
        }
        node.forEach(ApiOperation::close);
    }

    String name() {
        return method + " " + path;
    }

    /** Its place in the order of all examples of all services; 0 when it has none. */
    int step() {
        return example().path("step").asInt();
    }

    /** Role and place that the example is sent as, or a device's credential. */
    String as() {
        return example().path("as").asText();
    }

    int status() {
        return example().path("status").asInt();
    }

    /** Whether the example may be sent until the answer is as described: what it waits for happens elsewhere. */
    boolean repeatable() {
        return method.equals("GET") || example().path("until").asBoolean();
    }

    /** Whether its answer tells of an order, which the gates hear of through Kafka. */
    boolean needsRestriction() {
        return path.equals("/v1/readings");
    }

    boolean streams() {
        return resolved(description.path("responses").path("200"))
                .path("content")
                .has("text/event-stream");
    }

    List<JsonNode> parameters() {
        var all = new ArrayList<JsonNode>();
        description.path("parameters").forEach(parameter -> all.add(resolved(parameter)));
        return all;
    }

    /** The request's body; missing when it has none. */
    JsonNode requestExample() {
        return example(json(description.path("requestBody")));
    }

    JsonNode responseExample() {
        return example(json(response()));
    }

    List<String> faultsOfRequest(JsonNode body) {
        return faults(json(description.path("requestBody")).path("schema"), body);
    }

    List<String> faultsOfResponse(JsonNode body) {
        return faults(json(response()).path("schema"), body);
    }

    private JsonNode response() {
        return description.path("responses").path(String.valueOf(status()));
    }

    private JsonNode example() {
        return description.path("x-example");
    }

    private JsonNode example(JsonNode media) {
        return media.has("example")
                ? media.path("example")
                : resolved(media.path("schema")).path("example");
    }

    private JsonNode json(JsonNode message) {
        return resolved(message).path("content").path("application/json");
    }

    private List<String> faults(JsonNode schema, JsonNode body) {
        if (!(schema instanceof ObjectNode fields)) {
            return body.isMissingNode() || body.isNull() ? List.of() : List.of("a body that is not described");
        }
        var whole = fields.deepCopy();
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole, STRICT).validate(body).stream()
                .map(Object::toString)
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
