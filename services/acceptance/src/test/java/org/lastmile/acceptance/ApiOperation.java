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
 * One operation of a service's OpenAPI document, and the example of it that {@code x-example} says how to send.
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
                .forEach(path -> path.getValue().properties().stream()
                        .map(method -> new ApiOperation(
                                document, method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))
                        .forEach(all::add));
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

    /** Whether the answer is as described only once another part has heard of an earlier step. */
    boolean eventual() {
        return example().path("eventual").asBoolean();
    }

    /** Parameters that have an example. */
    List<JsonNode> parameters() {
        var all = new ArrayList<JsonNode>();
        description.path("parameters").forEach(parameter -> all.add(resolved(parameter)));
        return all.stream().filter(parameter -> parameter.has("example")).toList();
    }

    /** The request's body; missing when it has none. */
    JsonNode requestExample() {
        return request().path("example");
    }

    /** The body of the answer; missing when it has none. */
    JsonNode responseExample() {
        return response().path("example");
    }

    /** Names of the headers that the answer has. */
    List<String> headers() {
        var names = new ArrayList<String>();
        answer().path("headers").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** What its examples lack or have against its own schemas; what is sent and what is answered must be shown. */
    List<String> faultsOfExamples() {
        var faults = new ArrayList<String>();
        parameters().forEach(parameter -> faults.addAll(faults(parameter, parameter.path("example"))));
        for (var described : List.of(request(), response())) {
            if (described.has("schema")) {
                faults.addAll(faults(described, described.path("example")));
            }
        }
        return faults;
    }

    /** What an answer lacks or has against its schema. */
    List<String> faultsOf(JsonNode answer) {
        return faults(response(), answer);
    }

    private JsonNode example() {
        return description.path("x-example");
    }

    private JsonNode request() {
        return json(resolved(description.path("requestBody")));
    }

    private JsonNode response() {
        return json(answer());
    }

    private JsonNode answer() {
        return resolved(description.path("responses").path(String.valueOf(status())));
    }

    private JsonNode json(JsonNode message) {
        return message.path("content").path("application/json");
    }

    private List<String> faults(JsonNode described, JsonNode body) {
        if (!(described.path("schema") instanceof ObjectNode schema)) {
            return body.isMissingNode() || body.isNull() ? List.of() : List.of("a body that is not described");
        }
        var whole = schema.deepCopy();
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
