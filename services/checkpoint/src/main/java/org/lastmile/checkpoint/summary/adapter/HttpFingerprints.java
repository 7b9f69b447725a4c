package org.lastmile.checkpoint.summary.adapter;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lastmile.checkpoint.summary.Fingerprints;
import org.lastmile.platform.core.pii.GateSummaryKey;

/** Asks registration, with a proof that only it and this service can make; see docs/decisions/0015. */
@Singleton
final class HttpFingerprints implements Fingerprints {

    private static final int MOST_AT_ONCE = 5000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI registration;
    private final GateSummaryKey key;
    private final ObjectMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    HttpFingerprints(SummarySettings settings, GateSummaryKey key, ObjectMapper json) {
        this.registration = settings.registrationUrl();
        this.key = key;
        this.json = json;
    }

    private record Answer(List<Fingerprint> documents) {}

    @Override
    public List<Fingerprint> of(String deviceId, LocalDate day, Set<String> people) {
        var found = new ArrayList<Fingerprint>();
        var all = List.copyOf(people);
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE));
            found.addAll(ask(Map.of("deviceId", deviceId, "day", day.toString(), "people", some)));
        }
        return found;
    }

    private List<Fingerprint> ask(Map<String, ?> question) {
        try {
            byte[] body = json.writeValueAsBytes(question);
            var request = HttpRequest.newBuilder(registration.resolve("/internal/document-fingerprints"))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("Lastmile-Proof", key.proof(body))
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("HTTP " + answer.statusCode());
            }
            return json.readValue(answer.body(), Answer.class).documents();
        } catch (IOException away) {
            throw new FingerprintsAway("registration does not answer", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FingerprintsAway("stopped while registration was asked", stopped);
        }
    }
}
