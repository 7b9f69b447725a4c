package org.lastmile.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.lastmile.event.registration.PlaceDefined;
import org.lastmile.platform.testing.Isolated;

/** The service that Micronaut's test extension started, with one gate and one device. */
public final class RunningCheckpoint {

    public static final String VILLAGE = "130126100201";
    public static final String COMPOUND = VILLAGE + "001";
    public static final String GATE = "gate-test";

    public final Isolated corner;
    public final URI http;
    final URI management;
    public final ApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable String credential;
    private @Nullable String deviceId;

    /** Waits until it is ready, then gives it a place, a gate and a device. */
    RunningCheckpoint(Isolated corner, EmbeddedServer server, int managementPort) {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        this.corner = corner;
        this.context = server.getApplicationContext();
        this.http = server.getURI();
        this.management = URI.create("http://127.0.0.1:" + managementPort);
        awaitStatus(200, () -> get(management.resolve("/actuator/health/readiness"), null));
        definePlace(VILLAGE, "VILLAGE");
        definePlace(COMPOUND, "COMPOUND");
        awaitStatus(201, () -> post("/v1/gates", gate(GATE), ops()));
        var enrolled = Json.of(post("/v1/gates/" + GATE + "/devices", "", ops()).body());
        credential = enrolled.path("credential").asText();
        deviceId = enrolled.path("deviceId").asText();
    }

    /** What the service is started with. */
    static Map<String, String> settings(Isolated corner, int managementPort) {
        var settings = new LinkedHashMap<String, String>();
        corner.properties().forEach((name, value) -> {
            if (name.startsWith("lastmile.")) {
                settings.put(name, value);
            }
        });
        settings.put("lastmile.port", String.valueOf(freePort()));
        settings.put("lastmile.management-port", String.valueOf(managementPort));
        return settings;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitStatus(int status, Supplier<HttpResponse<String>> request) {
        await().untilAsserted(() -> assertThat(request.get().statusCode()).isEqualTo(status));
    }

    static String gate(String id) {
        return """
                {"id":"%s","name":"东门","kind":"COMPOUND","placeCode":"%s"}""".formatted(id, VILLAGE);
    }

    public String ops() {
        return corner.issuer().token("ops", "130126");
    }

    public String duty() {
        return corner.issuer().token("duty", "130126");
    }

    public String device() {
        return String.valueOf(credential);
    }

    public String deviceId() {
        return String.valueOf(deviceId);
    }

    /** The verdict that this device is given for a reading. */
    public String verdict(String reading) {
        var answer = post("/v1/readings", Readings.request(reading), device());
        return Json.of(answer.body()).at("/results/0/verdict").asText();
    }

    /** The token of whoever has this document. */
    public String token(String type, String country, String number) {
        return corner.personTokens().token(type, country, number).value();
    }

    public void definePlace(String code, String level) {
        var at = java.time.Instant.parse("2020-01-01T00:00:00Z");
        corner.probe().send("registration.places", code, new PlaceDefined(code, "测试", level, null, at, 1L));
    }

    /** A gate of its own, at which this returns the credential of a device. */
    public String credentialAt(String id, String placeCode) {
        var gate = """
                {"id":"%s","name":"门","kind":"COMPOUND","placeCode":"%s"}""".formatted(id, placeCode);
        awaitStatus(201, () -> post("/v1/gates", gate, ops()));
        return Json.of(post("/v1/gates/" + id + "/devices", "", ops()).body())
                .path("credential")
                .asText();
    }

    /** Puts a change of whatever state it is based on. */
    public HttpResponse<String> put(String path, String json, String ifMatch) {
        return send(
                HttpRequest.newBuilder(http.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("If-Match", ifMatch)
                        .PUT(HttpRequest.BodyPublishers.ofString(json)),
                ops());
    }

    public HttpResponse<String> post(String path, String json, @Nullable String token) {
        return send(
                HttpRequest.newBuilder(http.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                token);
    }

    public HttpResponse<String> get(String path, @Nullable String token) {
        return get(http.resolve(path), token);
    }

    public HttpResponse<String> get(URI uri, @Nullable String token) {
        return send(HttpRequest.newBuilder(uri).GET(), token);
    }

    public HttpResponse<String> send(HttpRequest.Builder request, @Nullable String token) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
