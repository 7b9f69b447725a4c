package org.lastmile.simulator;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.lastmile.local.api.Api;

/**
 * Posts readings at their due time, whether or not earlier ones were answered, and as a device does: what was not taken
 * is sent again, unchanged, until it is.
 */
final class OpenLoop {

    /** One reading in so many is the exit of a fresh co-resident: 5 %. */
    private static final int EXIT_EVERY = 20;

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Executor AGAIN = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);

    private final Api api;
    private final Scene scene;
    private final Clock clock;
    private final String boot = UUID.randomUUID().toString();
    private final SyntheticPeople strangers = new SyntheticPeople(4711);

    /** From a reading's due time to its verdict, in microseconds. */
    final Histogram answers = new ConcurrentHistogram(3);

    /** Readings sent again, because no answer or a "not now" came. */
    final AtomicInteger resent = new AtomicInteger();

    /** Readings refused for good. */
    final AtomicInteger refused = new AtomicInteger();

    private final AtomicLong sent = new AtomicLong();

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

    /** A request goes out when the last of its readings is due. */
    void run(int rate, int readingsARequest, long readings) throws InterruptedException {
        List<String> documents = documents(readings);
        long start = System.nanoTime() + 200_000_000L;
        long gap = 1_000_000_000L / rate;
        var gathered = new ArrayList<String>();
        var dues = new ArrayList<Long>();
        for (int i = 0; i < readings; i++) {
            long due = start + i * gap;
            LockSupport.parkNanos(due - System.nanoTime());
            if (i % EXIT_EVERY == 0) {
                exits.put(scene.coResidents().get(i / EXIT_EVERY).token(), due);
            }
            gathered.add(reading(i + 1, documents.get(i)));
            dues.add(due);
            if (gathered.size() == readingsARequest || i + 1 == readings) {
                post("{\"readings\":[%s]}".formatted(String.join(",", gathered)), List.copyOf(dues));
                gathered.clear();
                dues.clear();
            }
        }
    }

    /** Whether every reading has its verdict. */
    boolean isAnswered() {
        return answers.getTotalCount() + refused.get() >= sent.get();
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

    private String reading(int seq, String document) {
        return """
                {"seq":%d,"bootId":"%s","measuredAt":"%s","gate":"%s","direction":"OUT",\
                "celsius":36.6,"document":{"type":"CN_ID","number":"%s"}}""".formatted(seq, boot, clock.instant(), scene.gate(), document);
    }

    private void post(String body, List<Long> dues) {
        sent.addAndGet(dues.size());
        send(
                HttpRequest.newBuilder(api.at("/v1/readings"))
                        .timeout(ANSWER)
                        .header("Authorization", "Bearer " + scene.credential())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                dues);
    }

    private void send(HttpRequest request, List<Long> dues) {
        api.http().sendAsync(request, BodyHandlers.ofString()).whenComplete((answer, failure) -> {
            if (failure != null || answer.statusCode() >= 500 || answer.statusCode() == 429) {
                resent.addAndGet(dues.size());
                AGAIN.execute(() -> send(request, dues));
            } else if (answer.statusCode() != 200 || answer.body().contains("REJECTED")) {
                refused.addAndGet(dues.size());
            } else {
                long now = System.nanoTime();
                dues.forEach(due -> answers.recordValue((now - due) / 1000));
            }
        });
    }
}
