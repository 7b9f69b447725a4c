package org.lastmile.checkpoint;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.lastmile.event.registration.PlaceDefined;
import org.lastmile.platform.testing.Isolated;
import org.lastmile.platform.testing.TestInfrastructure;

/** The service, started once for all tests of this module, with one gate and one device. */
final class RunningCheckpoint {

    static final String VILLAGE = "130126100201";
    static final String COMPOUND = VILLAGE + "001";
    static final String GATE = "gate-test";

    private static @Nullable RunningCheckpoint only;

    final Isolated corner = TestInfrastructure.forModule("checkpoint");
    final ApplicationContext context;
    final URI http;
    final URI management;
    final HttpClient client = HttpClient.newHttpClient();
    private @Nullable String credential;
    private @Nullable String deviceId;

    /** Not in a static initialiser: the conditions waited for run on another thread, which needs this class. */
    static synchronized RunningCheckpoint get() {
        RunningCheckpoint running = only;
        if (running == null) {
            running = new RunningCheckpoint();
            only = running;
        }
        return running;
    }

    private RunningCheckpoint() {
        Awaitility.setDefaultTimeout(java.time.Duration.ofSeconds(30));
        int port = freePort();
        int managementPort = freePort();
        Map<String, Object> properties = new LinkedHashMap<>();
        corner.properties().forEach((name, value) -> {
            if (name.startsWith("lastmile.")) {
                properties.put(name, value);
            }
        });
        properties.put("lastmile.port", port);
        properties.put("lastmile.management-port", managementPort);
        context = ApplicationContext.run(EmbeddedServer.class, properties).getApplicationContext();
        http = URI.create("http://127.0.0.1:" + port);
        management = URI.create("http://127.0.0.1:" + managementPort);
        Awaitility.await()
                .untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(
                                get(management.resolve("/actuator/health/readiness"), null)
                                        .statusCode())
                        .isEqualTo(200));
        definePlace(VILLAGE, "VILLAGE");
        definePlace(COMPOUND, "COMPOUND");
        Awaitility.await()
                .untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(
                                post("/v1/gates", gate(GATE), ops()).statusCode())
                        .isEqualTo(201));
        var enrolled = Json.of(post("/v1/gates/" + GATE + "/devices", "", ops()).body());
        credential = enrolled.path("credential").asText();
        deviceId = enrolled.path("deviceId").asText();
    }

    static String gate(String id) {
        return """
                {"id":"%s","name":"东门","kind":"COMPOUND","placeCode":"%s"}""".formatted(id, VILLAGE);
    }

    String ops() {
        return corner.issuer().token("ops", "130126");
    }

    String duty() {
        return corner.issuer().token("duty", "130126");
    }

    String device() {
        return String.valueOf(credential);
    }

    String deviceId() {
        return String.valueOf(deviceId);
    }

    void definePlace(String code, String level) {
        var at = java.time.Instant.parse("2020-01-01T00:00:00Z");
        corner.probe().send("registration.places", code, new PlaceDefined(code, "测试", level, null, at, 1L));
    }

    HttpResponse<String> post(String path, String json, @Nullable String token) {
        return send(
                HttpRequest.newBuilder(http.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                token);
    }

    HttpResponse<String> get(String path, @Nullable String token) {
        return get(http.resolve(path), token);
    }

    private HttpResponse<String> get(URI uri, @Nullable String token) {
        return send(HttpRequest.newBuilder(uri).GET(), token);
    }

    HttpResponse<String> send(HttpRequest.Builder request, @Nullable String token) {
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

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
