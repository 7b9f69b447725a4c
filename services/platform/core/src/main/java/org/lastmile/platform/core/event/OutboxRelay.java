package org.lastmile.platform.core.event;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries committed events to Kafka: one active relay per database, by an advisory lock on a session of its own. Reads
 * in order, sends pipelined, deletes what was acknowledged.
 *
 * <pre>
 *   WAITING ──lock──▶ (clean? else wait out the delivery timeout and look what Kafka already has) ──▶ HOLDING
 *      ▲                                                                                                │
 *      └──────── connection lost, Kafka failed: producer closed first, then the session ────────────────┘
 * </pre>
 *
 * <p>Invariant: rows are read and deleted only on the session that holds the lock, and what was read is sent within the
 * delivery timeout or not at all. So a successor that waits that long is alone. See docs/decisions/0001.
 */
public final class OutboxRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final DataSource unpooled;
    private final RelaySettings settings;
    private final Tracer tracer;
    private final RelaySignal signal;
    private volatile boolean running;
    private volatile boolean holding;
    private volatile @Nullable Thread worker;

    /**
     * @param unpooled opens a new session at each call; never a transaction pooler
     * @param settings how to work
     */
    public OutboxRelay(DataSource unpooled, RelaySettings settings) {
        this(unpooled, settings, OpenTelemetry.noop().getTracer(""));
    }

    /**
     * @param unpooled opens a new session at each call; never a transaction pooler
     * @param settings how to work
     * @param tracer makes a span of each event that is published and whose trace is sampled
     */
    public OutboxRelay(DataSource unpooled, RelaySettings settings, Tracer tracer) {
        this.unpooled = unpooled;
        this.settings = settings;
        this.tracer = tracer;
        this.signal = new RelaySignal(unpooled, () -> LockSupport.unpark(worker));
    }

    /** Starts working in the background. */
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        worker = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    /** Tells the active relay, here or in another instance, that something was committed. */
    public void wake() {
        signal.send(holding);
    }

    /** True while this instance is the one that publishes. */
    public boolean isHolding() {
        return holding;
    }

    private void run() {
        while (running) {
            try (Connection session = unpooled.getConnection()) {
                session.setNetworkTimeout(
                        Runnable::run,
                        Math.toIntExact(settings.deliveryTimeout().toMillis()));
                var rows = new OutboxRows(session);
                if (awaitLock(rows)) {
                    hold(rows);
                }
            } catch (SQLException | KafkaException e) {
                LOG.atWarn()
                        .addKeyValue("instance", settings.instance())
                        .addKeyValue("reason", e.toString())
                        .log("relay lost its session or Kafka; trying again");
                pause(AFTER_FAILURE);
            } catch (Exception e) {
                LOG.atError().setCause(e).log("relay met an unexpected failure; trying again");
                pause(AFTER_FAILURE);
            } finally {
                holding = false;
            }
        }
    }

    private boolean awaitLock(OutboxRows rows) throws SQLException {
        while (running) {
            if (rows.tryLock()) {
                return true;
            }
            pause(settings.poll());
        }
        return false;
    }

    private void hold(OutboxRows rows) throws Exception {
        boolean clean = rows.wasReleased();
        rows.hold(settings.instance());
        if (!clean && !settled(rows)) {
            return;
        }
        LOG.atInfo().addKeyValue("instance", settings.instance()).log("relay holds the outbox");
        try (var purge = new InboxPurge(unpooled);
                var listening = signal.listen();
                var publication = new Publication(settings, tracer)) {
            holding = true;
            while (running) {
                long readFrom = System.nanoTime();
                List<OutboxRows.Row> batch = rows.next(settings.batch());
                if (batch.isEmpty()) {
                    pause(settings.poll());
                } else {
                    settle(rows, publication.publish(batch, readFrom));
                }
            }
        }
        rows.release();
    }

    private static void settle(OutboxRows rows, Publication.Outcome outcome) throws SQLException {
        rows.delete(outcome.acknowledged());
        for (var refusal : outcome.refused().entrySet()) {
            rows.fail(refusal.getKey(), refusal.getValue());
            LOG.atError()
                    .addKeyValue("seq", refusal.getKey())
                    .addKeyValue("reason", refusal.getValue())
                    .log("kafka refused an event; its key waits");
        }
        if (outcome.broken()) {
            throw new KafkaException("kafka did not acknowledge in time");
        }
    }

    /** Takes over from a torn relay; false when this one is closed meanwhile. */
    private boolean settled(OutboxRows rows) throws SQLException, InterruptedException {
        if (rows.waiting().isEmpty()) {
            return true;
        }
        long end = System.nanoTime() + settings.deliveryTimeout().toNanos();
        while (running && System.nanoTime() < end) {
            LockSupport.parkNanos(this, end - System.nanoTime());
        }
        if (!running) {
            return false;
        }
        var published = AlreadyPublished.since(rows.waiting(), settings);
        int deleted = rows.deletePublished(published);
        LOG.atInfo().addKeyValue("published", deleted).log("relay settled what a torn predecessor left");
        return true;
    }

    private void pause(Duration longest) {
        if (running && !signal.take()) {
            LockSupport.parkNanos(this, longest.toNanos());
            signal.take();
        }
    }

    /** Lets go in order: finishes the batch, closes the producer, marks the release. */
    @Override
    public void close() throws InterruptedException {
        running = false;
        Thread current = worker;
        if (current != null) {
            LockSupport.unpark(current);
            current.join(settings.deliveryTimeout().plusSeconds(1));
        }
        signal.close();
    }
}
