package org.lastmile.platform.core.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
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
 * <p>Invariant: rows are read and deleted only on the session that holds the lock, and only one producer is alive.
 */
public final class OutboxRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final DataSource unpooled;
    private final RelaySettings settings;
    private final RelaySignal signal;
    private volatile boolean running;
    private volatile boolean holding;
    private volatile Thread worker = Thread.currentThread();

    /**
     * @param unpooled opens a new session at each call; never a transaction pooler
     * @param settings how to work
     */
    public OutboxRelay(DataSource unpooled, RelaySettings settings) {
        this.unpooled = unpooled;
        this.settings = settings;
        this.signal = new RelaySignal(unpooled, () -> LockSupport.unpark(worker));
    }

    /** Starts working in the background. */
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        worker = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
        worker.start();
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
                if (rows.tryLock()) {
                    hold(rows);
                }
            } catch (SQLException | KafkaException e) {
                LOG.atWarn()
                        .addKeyValue("instance", settings.instance())
                        .addKeyValue("reason", e.toString())
                        .log("relay lost its session or Kafka; trying again");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                LOG.atError().setCause(e).log("relay met an unexpected failure; trying again");
            } finally {
                holding = false;
            }
            pause(settings.poll().toNanos());
        }
    }

    private void hold(OutboxRows rows) throws Exception {
        boolean clean = rows.wasReleased();
        rows.hold(settings.instance());
        if (!clean) {
            settleInheritance(rows);
        }
        LOG.atInfo().addKeyValue("instance", settings.instance()).log("relay holds the outbox");
        try (var listening = signal.listen();
                var publication = new Publication(settings)) {
            holding = true;
            while (running) {
                List<OutboxRows.Row> batch = rows.next(settings.batch());
                if (batch.isEmpty()) {
                    pause(settings.poll().toNanos());
                    continue;
                }
                var outcome = publication.publish(batch);
                rows.delete(outcome.acknowledged());
                for (var refusal : outcome.refused().entrySet()) {
                    rows.fail(refusal.getKey(), refusal.getValue());
                    LOG.atError().addKeyValue("seq", refusal.getKey()).log("kafka refused an event; its key waits");
                }
                if (outcome.broken()) {
                    throw new KafkaException("kafka did not acknowledge in time");
                }
            }
        }
        rows.release();
    }

    private void settleInheritance(OutboxRows rows) throws SQLException, InterruptedException {
        if (rows.next(1).isEmpty()) {
            return;
        }
        Thread.sleep(settings.deliveryTimeout());
        List<Long> published = AlreadyPublished.among(rows.next(settings.batch()), settings);
        rows.delete(published);
        LOG.atInfo().addKeyValue("published", published.size()).log("relay settled what a torn predecessor left");
    }

    private void pause(long nanos) {
        if (!signal.take()) {
            LockSupport.parkNanos(this, nanos);
            signal.take();
        }
    }

    /** Lets go in order: finishes the batch, closes the producer, marks the release. */
    @Override
    public void close() throws InterruptedException {
        running = false;
        LockSupport.unpark(worker);
        worker.join(settings.deliveryTimeout().plusSeconds(1));
        signal.close();
    }
}
