package org.lastmile.local.watch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.lastmile.local.stack.Service;
import org.lastmile.local.stack.Stack;

/** Looks at every service's metrics and says in one line what changed since the last look. */
public final class StackMeter {

    private static final Duration LIMIT = Duration.ofMillis(900);

    private final Stack stack;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(LIMIT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private @Nullable Glance before;

    /** A meter of this stack. */
    public StackMeter(Stack stack) {
        this.stack = stack;
    }

    /** Looks once; the first look has nothing to compare with and says nothing. */
    public Optional<String> line() {
        var now = look();
        var line = Optional.ofNullable(before).map(then -> text(then, now));
        before = now;
        return line;
    }

    static String text(Glance then, Glance now) {
        var parts = new ArrayList<String>(List.of(
                "readings %s/s".formatted(number("%7.1f", now.rate(then, "checkpoint", "lastmile_readings_total"))),
                "alerts %s/s"
                        .formatted(number("%5.1f", now.rate(then, "notification", "lastmile_alerts_opened_total"))),
                "lag %s s".formatted(number("%6.2f", now.worst("lastmile_consumer_lag_seconds"))),
                "outbox %s s".formatted(number("%6.2f", now.worst("lastmile_outbox_oldest_age_seconds")))));
        var waiting = now.total("lastmile_parked_keys") + now.total("lastmile_outbox_failed_keys");
        if (waiting > 0) {
            parts.add("keys that wait %.0f".formatted(waiting));
        }
        if (!now.away().isEmpty()) {
            parts.add("AWAY: " + String.join(", ", now.away()));
        }
        return String.join("   ", parts);
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "?" : String.format(Locale.ROOT, format, value);
    }

    private Glance look() {
        var asked = new TreeMap<String, CompletableFuture<Optional<Metrics>>>();
        Arrays.stream(Service.values()).forEach(service -> {
            asked.put(service.id(), ask(stack.instance(service, 1).managementUrl()));
        });
        var pages = new TreeMap<String, Metrics>();
        var away = new ArrayList<String>();
        asked.forEach((service, answer) ->
                answer.join().ifPresentOrElse(page -> pages.put(service, page), () -> away.add(service)));
        return new Glance(System.nanoTime(), pages, away);
    }

    private CompletableFuture<Optional<Metrics>> ask(String managementUrl) {
        var request = HttpRequest.newBuilder(URI.create(managementUrl + "/actuator/prometheus"))
                .timeout(LIMIT)
                .build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .<Optional<Metrics>>thenApply(response ->
                        response.statusCode() == 200 ? Optional.of(new Metrics(response.body())) : Optional.empty())
                .exceptionally(failure -> Optional.empty());
    }
}
