package org.lastmile.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** The few requests of Confluent's registry API that are needed here, each answered or failed with a clear reason. */
final class RegistryClient {
    static final int MAX_SCHEMA_CHARS = 64 * 1024;

    private static final long MAX_ANSWER_BYTES = 4L * MAX_SCHEMA_CHARS;
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final List<URI> addresses;

    RegistryClient(List<URI> addresses) {
        this.addresses = addresses.stream()
                .map(address -> URI.create(address.toString().replaceFirst("/+$", "")))
                .toList();
    }

    /** The id of a schema that is registered under the subject. */
    int lookUp(String subject, Schema schema) {
        return id("POST", "/subjects/" + path(subject), schema, "subject " + subject);
    }

    /** The id of the schema under the subject, registering it when needed. */
    int register(String subject, Schema schema) {
        return id("POST", "/subjects/" + path(subject) + "/versions", schema, "subject " + subject);
    }

    /** The schema an id stands for. */
    Schema schema(int id) {
        String what = "schema id " + id;
        JsonNode answer = ask("GET", "/schemas/ids/" + id, null, what);
        String type = answer.path("schemaType").asText("AVRO");
        String text = answer.path("schema").asText();
        if (!type.equals("AVRO") || text.isEmpty() || text.length() > MAX_SCHEMA_CHARS) {
            throw new SerializationException(what + " of registry " + this + " is no Avro schema of a sensible size");
        }
        try {
            return new Schema.Parser().parse(text);
        } catch (SchemaParseException broken) {
            throw new SerializationException(what + " of registry " + this + " cannot be parsed", broken);
        }
    }

    /** Makes the registry refuse every schema that does not keep the level, unless a subject says otherwise. */
    void requireCompatibility(String level) {
        String body = JSON.createObjectNode().put("compatibility", level).toString();
        ask("PUT", "/config", body, "compatibility " + level);
    }

    private int id(String method, String path, Schema schema, String what) {
        String text = schema.toString();
        if (text.length() > MAX_SCHEMA_CHARS) {
            throw new SchemaRefused(what + ": schema is longer than " + MAX_SCHEMA_CHARS + " characters");
        }
        JsonNode answer =
                ask(method, path, JSON.createObjectNode().put("schema", text).toString(), what);
        if (!answer.path("id").canConvertToInt() || !answer.path("id").isIntegralNumber()) {
            throw new RegistryUnavailable(what + ": registry " + this + " answered without an id", null);
        }
        return answer.path("id").intValue();
    }

    private JsonNode ask(String method, String path, @Nullable String body, String what) {
        RegistryUnavailable last = null;
        for (URI address : addresses) {
            try {
                return ask(address, method, path, body, what);
            } catch (RegistryUnavailable away) {
                if (last != null) {
                    away.addSuppressed(last);
                }
                last = away;
            }
        }
        throw last == null ? new RegistryUnavailable("no registry is configured", null) : last;
    }

    private static JsonNode ask(URI address, String method, String path, @Nullable String body, String what) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(5))
                .header("Accept", MEDIA_TYPE + ", application/json")
                .header("Content-Type", MEDIA_TYPE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response =
                    HTTP.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), MAX_ANSWER_BYTES));
            return RegistryAnswer.checked(response.statusCode(), response.body(), what, address);
        } catch (IOException broken) {
            String reason = broken.getClass().getSimpleName();
            throw new RegistryUnavailable(what + ": no answer from registry " + address + " (" + reason + ")", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailable(what + ": interrupted while asking registry " + address, interrupted);
        }
    }

    private static String path(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return String.join(", ", addresses.stream().map(URI::toString).toList());
    }
}
