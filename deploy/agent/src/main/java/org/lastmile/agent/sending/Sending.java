package org.lastmile.agent.sending;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.lastmile.agent.journal.Entry;
import org.lastmile.agent.journal.Journal;

/**
 * Brings readings to the server in two lanes: what has just been measured goes at once; what could not be sent, in
 * batches when the server has time. The first never waits for the second.
 */
public final class Sending implements AutoCloseable {

    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_BYTES = 900 * 1024;
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final Delivery delivery;
    private final ServerClock clock;
    private final Heartbeats heartbeats;
    private final Link link;
    private final Consumer<String> notices;
    private final Backoff liveBackoff;
    private final Backoff backlogBackoff;
    private final ArrayDeque<Entry> live = new ArrayDeque<>();
    private final ArrayDeque<Entry> backlog = new ArrayDeque<>();
    private final Map<Entry, CompletableFuture<Optional<JsonNode>>> asked = new HashMap<>();
    private final List<Thread> lanes = new ArrayList<>();

    /** Sends what is left in the journal and whatever {@link #now} is given. */
    public Sending(
            Journal journal,
            Server server,
            ServerClock clock,
            Heartbeats heartbeats,
            Link link,
            Consumer<String> notices,
            Pace pace) {
        this.delivery = new Delivery(journal, server, clock, notices);
        this.clock = clock;
        this.heartbeats = heartbeats;
        this.link = link;
        this.notices = notices;
        this.liveBackoff = new Backoff(pace.first(), pace.longestLive());
        this.backlogBackoff = new Backoff(pace.first(), pace.longest());
        backlog.addAll(journal.left());
    }

    /** Begins to send. */
    public synchronized void start() {
        lanes.add(Thread.ofVirtual().name("live").start(() -> run(this::liveTurn)));
        lanes.add(Thread.ofVirtual().name("backlog").start(() -> run(this::backlogTurn)));
    }

    /** Sends these at once; each comes back with the server's result, or empty when there is no answer now. */
    public synchronized List<CompletableFuture<Optional<JsonNode>>> now(List<Entry> entries) {
        var answers = new ArrayList<CompletableFuture<Optional<JsonNode>>>(entries.size());
        for (Entry entry : entries) {
            var answer = new CompletableFuture<Optional<JsonNode>>();
            asked.put(entry, answer);
            live.add(entry);
            answers.add(answer);
        }
        notifyAll();
        return answers;
    }

    /** The server was reached by other means: what waits may go. */
    public synchronized void reached() {
        liveBackoff.reachable();
        backlogBackoff.reachable();
        notifyAll();
    }

    private interface Turn {
        void take() throws InterruptedException;
    }

    private void run(Turn turn) {
        try {
            while (true) {
                turn.take();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void liveTurn() throws InterruptedException {
        List<Entry> batch;
        synchronized (this) {
            while (live.isEmpty()) {
                wait();
            }
            batch = batch(live);
        }
        boolean open = !link.isRefused() && !liveBackoff.waiting();
        var results = open ? deliver(batch, liveBackoff) : Map.<Entry, JsonNode>of();
        synchronized (this) {
            if (!results.isEmpty()) {
                backlogBackoff.reachable();
            } else if (!backlogBackoff.waiting()) {
                backlogBackoff.failed(liveBackoff.asked());
            }
            for (Entry entry : batch) {
                var result = results.get(entry);
                if (result == null) {
                    backlog.add(entry);
                }
                var answer = asked.remove(entry);
                if (answer != null) {
                    answer.complete(Optional.ofNullable(result));
                }
            }
            notifyAll();
        }
    }

    private void backlogTurn() throws InterruptedException {
        List<Entry> batch;
        synchronized (this) {
            while (backlog.isEmpty() || link.isRefused() || backlogBackoff.waiting()) {
                wait(LOOK_AGAIN_MILLIS);
            }
            batch = batch(backlog);
        }
        var results = deliver(batch, backlogBackoff);
        synchronized (this) {
            batch.reversed().stream()
                    .filter(entry -> !results.containsKey(entry))
                    .forEach(backlog::addFirst);
        }
    }

    private static List<Entry> batch(ArrayDeque<Entry> from) {
        var batch = new ArrayList<Entry>();
        int bytes = 0;
        while (!from.isEmpty()
                && batch.size() < MOST_AT_ONCE
                && bytes + from.getFirst().length() < MOST_BYTES) {
            bytes += from.getFirst().length() + 1;
            batch.add(from.removeFirst());
        }
        return batch;
    }

    private Map<Entry, JsonNode> deliver(List<Entry> batch, Backoff backoff) throws InterruptedException {
        try {
            if (clock.isUnset()) {
                heartbeats.beat();
            }
            var outcome = delivery.send(batch);
            link.heard(outcome.answer());
            if (outcome.results().isEmpty()) {
                backoff.failed(outcome.answer().retryAfter());
            } else {
                backoff.succeeded();
            }
            return outcome.results();
        } catch (RuntimeException unexpected) {
            notices.accept("readings could not be sent, they are kept: " + unexpected);
            backoff.failed(Duration.ZERO);
            return Map.of();
        }
    }

    /** Stops sending; what waits stays in the journal. */
    @Override
    public synchronized void close() {
        lanes.forEach(Thread::interrupt);
        asked.values().forEach(answer -> answer.complete(Optional.empty()));
    }
}
