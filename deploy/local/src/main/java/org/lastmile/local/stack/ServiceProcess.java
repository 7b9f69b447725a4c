package org.lastmile.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lastmile.local.infrastructure.JvmServer;
import org.lastmile.local.infrastructure.StackFailure;

/** One running instance of a service. */
public final class ServiceProcess extends JvmServer {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Service service;
    private final int instance;
    private final StackSettings settings;
    private final ServiceEnvironment environment;

    ServiceProcess(Service service, int instance, StackSettings settings, ServiceEnvironment environment) {
        super(name(service, instance), settings.home(), settings.java());
        this.service = service;
        this.instance = instance;
        this.settings = settings;
        this.environment = environment;
    }

    static String name(Service service, int instance) {
        return instance == 1 ? service.id() : service.id() + "-" + instance;
    }

    /** Numbers of the further instances an earlier run has left. */
    static List<Integer> leftBehind(Service service, Path home) {
        try (var files = Files.list(home.resolve("run"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.matches(service.id() + "-[0-9]+\\.pid"))
                    .map(file -> Integer.valueOf(file.replaceAll("[^0-9]", "")))
                    .toList();
        } catch (IOException nothingYet) {
            return List.of();
        }
    }

    /** Address of its API. */
    public String url() {
        return "http://127.0.0.1:" + settings.ports().http(service, instance);
    }

    /** Address of its health and metrics. */
    public String managementUrl() {
        return "http://127.0.0.1:" + settings.ports().management(service, instance);
    }

    @Override
    protected List<Integer> ports() {
        return List.of(
                settings.ports().http(service, instance), settings.ports().management(service, instance));
    }

    @Override
    protected List<String> arguments() {
        return List.of(
                // the whole heap from the start: the start-up cache needs room in the old generation, or the JVM ends
                "-Xms" + service.heapMegabytes() + "m",
                "-Xmx" + service.heapMegabytes() + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:NewRatio=1",
                "-XX:SurvivorRatio=4",
                "-XX:ReservedCodeCacheSize=128m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                "-jar",
                Application.of(service, settings).jar().toString());
    }

    @Override
    protected List<String> startUpOptions() {
        var application = Application.of(service, settings);
        if (application.hasCache()) {
            return List.of("-XX:AOTCache=" + application.cache());
        }
        if (!settings.lasting()) {
            return List.of("-XX:TieredStopAtLevel=1");
        }
        return recording() ? List.of("-XX:AOTCacheOutput=" + application.cacheDraft()) : List.of();
    }

    /** Whether its JVM records a start-up cache and will write it when it ends. */
    boolean recording() {
        return settings.lasting()
                && instance == 1
                && built().filter(application -> !application.hasCache()).isPresent();
    }

    /** Its built jar; none when it was cleaned away meanwhile, which must not keep a process from being stopped. */
    private Optional<Application> built() {
        try {
            return Optional.of(Application.of(service, settings));
        } catch (StackFailure cleanedAway) {
            return Optional.empty();
        }
    }

    /** A start-up cache of a start that went wrong is of no use. */
    @Override
    protected void abandoned() {
        try {
            if (built().isPresent()) {
                Files.deleteIfExists(built().get().cacheDraft());
            }
        } catch (IOException failure) {
            throw new StackFailure(
                    "the start-up cache of %s cannot be removed: %s".formatted(name(), failure), failure);
        }
    }

    @Override
    protected void ended() {
        var application = built();
        try {
            if (instance == 1
                    && application.isPresent()
                    && Files.exists(application.get().cacheDraft())) {
                Files.move(
                        application.get().cacheDraft(), application.get().cache(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new StackFailure(
                    "the start-up cache of %s cannot be put in its place: %s".formatted(name(), failure), failure);
        }
    }

    @Override
    protected Map<String, String> environment() {
        return environment.of(service, instance);
    }

    @Override
    protected Duration stopLimit() {
        return Duration.ofSeconds(recording() ? 150 : 30);
    }

    @Override
    public boolean healthy() {
        var request = HttpRequest.newBuilder(URI.create(managementUrl() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException down) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
