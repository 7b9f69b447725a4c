package org.lastmile.local.watch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
        var then = before;
        before = then == null ? now : now.orBefore(then);
        return Optional.ofNullable(then).map(seen -> text(seen, now));
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
        if (!now.slow().isEmpty()) {
            parts.add("slow: " + String.join(", ", now.slow()));
        }
        return String.join("   ", parts);
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "?" : String.format(Locale.ROOT, format, value);
    }

    private Glance look() {
        var asked = new TreeMap<String, CompletableFuture<HttpResponse<String>>>();
        for (var service : Service.values()) {
            asked.put(service.id(), ask(stack.instance(service, 1).managementUrl()));
        }
        var pages = new TreeMap<String, Glance.Page>();
        var away = new ArrayList<String>();
        var slow = new ArrayList<String>();
        asked.forEach((service, answer) -> {
            try {
                var metrics = new Metrics(answer.join().body());
                pages.put(service, new Glance.Page(System.nanoTime(), metrics));
            } catch (CompletionException failure) {
                (failure.getCause() instanceof HttpTimeoutException ? slow : away).add(service);
            }
        });
        return new Glance(pages, away, slow);
    }

    private CompletableFuture<HttpResponse<String>> ask(String managementUrl) {
        var request = HttpRequest.newBuilder(URI.create(managementUrl + "/actuator/prometheus"))
                .timeout(LIMIT)
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }
}
