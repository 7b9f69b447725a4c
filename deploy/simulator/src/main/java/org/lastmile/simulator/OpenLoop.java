package org.lastmile.simulator;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.lastmile.local.api.Api;

/** Posts one reading a request at its due time, whether or not earlier ones were answered. */
final class OpenLoop {

    /** One reading in so many is the exit of a fresh co-resident: 5 %. */
    private static final int EXIT_EVERY = 20;

    private final Api api;
    private final Scene scene;
    private final Clock clock;
    private final String boot = UUID.randomUUID().toString();
    private final SyntheticPeople strangers = new SyntheticPeople(4711);

    /** Round-trip times of the posts, in microseconds. */
    final Histogram answers = new ConcurrentHistogram(3);

    final AtomicInteger refused = new AtomicInteger();

    /** Due time, in nano time, of the exit of each subject. */
    final Map<String, Long> exits = new HashMap<>();

    OpenLoop(Api api, Scene scene, Clock clock) {
        this.api = api;
        this.scene = scene;
        this.clock = clock;
    }

    /** How many exits a run of so many readings has. */
    static int exitsIn(long readings) {
        return Math.toIntExact((readings + EXIT_EVERY - 1) / EXIT_EVERY);
    }

    void run(int rate, long readings) throws InterruptedException {
        List<String> documents = documents(readings);
        long start = System.nanoTime() + 200_000_000L;
        long gap = 1_000_000_000L / rate;
        for (int i = 0; i < readings; i++) {
            long due = start + i * gap;
            LockSupport.parkNanos(due - System.nanoTime());
            if (i % EXIT_EVERY == 0) {
                exits.put(scene.coResidents().get(i / EXIT_EVERY).token(), due);
            }
            post(i, documents.get(i), due);
        }
    }

    private List<String> documents(long readings) {
        var documents = new ArrayList<String>();
        for (int i = 0; i < readings; i++) {
            documents.add(
                    i % EXIT_EVERY == 0
                            ? scene.coResidents().get(i / EXIT_EVERY).document()
                            : strangers.citizenId());
        }
        return documents;
    }

    private void post(int seq, String document, long due) {
        String body = """
                {"readings":[{"seq":%d,"bootId":"%s","measuredAt":"%s","gate":"%s","direction":"OUT",\
                "celsius":36.6,"document":{"type":"CN_ID","number":"%s"}}]}""".formatted(seq + 1, boot, clock.instant(), scene.gate(), document);
        var request = HttpRequest.newBuilder(api.at("/v1/readings"))
                .header("Authorization", "Bearer " + scene.credential())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        api.http().sendAsync(request, BodyHandlers.ofString()).whenComplete((answer, failure) -> {
            answers.recordValue((System.nanoTime() - due) / 1000);
            if (failure != null || answer.statusCode() != 200 || !answer.body().contains("ACCEPTED")) {
                refused.incrementAndGet();
            }
        });
    }
}
