package org.lastmile.platform.core.event;

import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each event to its handler once, in order of its key, whatever fails. A framework's listener only calls
 * {@link #accept} with what it polled; when the call returns, every record is handled or parked and may be committed.
 *
 * <p>A failure that will pass (database or registry away, deadlock) is waited for. A record that fails for good is
 * parked together with the later ones of its key, and a copy with the reason goes to the topic {@value #DEAD_LETTERS}.
 */
public final class EventConsumer {

    /** Topic of the copies, without prefix. */
    public static final String DEAD_LETTERS = "dead-letters";

    private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
    private static final int ATTEMPTS = 3;

    private final String name;
    private final Platform platform;
    private final Delivery delivery;
    private final ConsumerLag lag;

    /**
     * What a consumer stands on, the same for all consumers of a service.
     *
     * @param topicPrefix prefix of all topic names
     * @param inTransaction runs its argument in a new transaction of the service's database
     * @param tracer makes a span of each received event
     * @param patience how long a passing failure is waited for before the records are given back to Kafka
     */
    public record Platform(
            String topicPrefix,
            Deserializer<SpecificRecord> deserializer,
            Consumer<Runnable> inTransaction,
            Inbox inbox,
            Parking parking,
            Outbox outbox,
            Clock clock,
            Tracer tracer,
            Duration patience) {}

    /**
     * @param name {@code <service>.<last word of the topic it reads>}, without prefix; the inbox keeps its rows by it
     * @param platform what it stands on
     * @param handler what to do with the events
     */
    public EventConsumer(String name, Platform platform, EventHandler handler) {
        this.name = name;
        this.platform = platform;
        this.delivery = new Delivery(name, platform, handler);
        this.lag = new ConsumerLag(platform.clock());
    }

    public String name() {
        return name;
    }

    /** Handles or parks every record. @throws RuntimeException when a failure did not pass within the patience */
    public void accept(List<ConsumerRecord<String, byte[]>> records) {
        if (records.isEmpty()) {
            return;
        }
        var inHand = lag.takeUp(records);
        try {
            deliver(records);
        } catch (RuntimeException failure) {
            if (Passing.is(failure)) {
                throw failure;
            }
            records.forEach(this::acceptOne);
        } finally {
            lag.putDown(inHand);
        }
    }

    /** Age in seconds of the oldest record in hand or, when there is none, of the last one when it was handled. */
    public double lagSeconds() {
        return lag.seconds();
    }

    private void deliver(List<ConsumerRecord<String, byte[]>> records) {
        inTransaction(() -> delivery.deliver(records));
    }

    private void inTransaction(Runnable work) {
        Passing.await(name, platform.patience(), () -> platform.inTransaction().accept(work));
    }

    private void acceptOne(ConsumerRecord<String, byte[]> message) {
        for (int attempt = 1; ; attempt++) {
            try {
                deliver(List.of(message));
                return;
            } catch (RuntimeException failure) {
                // a service that is being stopped parks nothing
                if (Passing.is(failure) || Thread.currentThread().isInterrupted()) {
                    throw failure;
                }
                if (attempt == ATTEMPTS) {
                    inTransaction(() -> park(message, failure));
                    return;
                }
                Passing.pause(Duration.ofMillis(50L << (2 * attempt)));
            }
        }
    }

    private void park(ConsumerRecord<String, byte[]> message, RuntimeException failure) {
        // the class, not the message: a message may quote what it choked on
        String reason = Passing.describe(failure);
        platform.parking().park(name, message, reason);
        DeadLetter.of(name, message, reason).append(platform.outbox());
        LOG.atError()
                .addKeyValue("consumer", name)
                .addKeyValue("topic", message.topic())
                .addKeyValue("partition", message.partition())
                .addKeyValue("offset", message.offset())
                .addKeyValue("reason", reason)
                .log("record parked; the later ones of its key wait");
    }

    /**
     * Handles again what waits under the key of this parked record, in order, each in a transaction of its own; stops
     * at the first that fails again, which then shows the new reason.
     *
     * @return how many were handled; none when this consumer has no such record
     */
    public int replay(long parkedId) {
        var key = new ArrayList<Parking.Key>();
        platform.inTransaction()
                .accept(() -> platform.parking().keyOf(name, parkedId).ifPresent(key::add));
        int handled = 0;
        while (!key.isEmpty() && replayOldest(key.getFirst())) {
            handled++;
        }
        return handled;
    }

    private boolean replayOldest(Parking.Key key) {
        var oldest = new ArrayList<Parking.Held>();
        try {
            platform.inTransaction().accept(() -> {
                platform.parking().lockOldest(key).ifPresent(oldest::add);
                for (Parking.Held held : oldest) {
                    delivery.deliverParked(held.message());
                    platform.parking().drop(held.id());
                }
            });
            return !oldest.isEmpty();
        } catch (RuntimeException failure) {
            if (Passing.is(failure) || oldest.isEmpty()) {
                throw failure;
            }
            long id = oldest.getFirst().id();
            platform.inTransaction().accept(() -> platform.parking().failedAgain(id, Passing.describe(failure)));
            return false;
        }
    }
}
