package org.lastmile.notification.delivery.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.lastmile.notification.delivery.Deliveries;
import org.lastmile.notification.delivery.Delivery;
import org.lastmile.notification.delivery.SendDelivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Claims what is due and sends it, each call in a virtual thread. Woken when something was planned here; the poll finds
 * retries and what another instance left.
 */
final class DeliveryWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final int ENOUGH_PER_WEBHOOK = 4;
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    private final Deliveries deliveries;
    private final SendDelivery send;
    private final DeliveryMetrics metrics;
    private final DeliverySettings settings;
    private final Clock clock;
    private final Semaphore permits;
    private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();
    private final Thread thread =
            Thread.ofPlatform().name("webhook-worker").daemon().unstarted(this::run);
    private volatile boolean running;
    private Instant tidied = Instant.EPOCH;

    DeliveryWorker(
            Deliveries deliveries, SendDelivery send, DeliveryMetrics metrics, DeliverySettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.send = send;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
        this.permits = new Semaphore(settings.atOnce());
    }

    /** There is something to send. */
    void wake() {
        LockSupport.unpark(thread);
    }

    @Override
    public void start() {
        running = true;
        thread.start();
    }

    private void run() {
        while (running) {
            try {
                if (!sendDue()) {
                    tidy();
                    LockSupport.parkNanos(this, settings.poll().toNanos());
                }
            } catch (RuntimeException failure) {
                LOG.atWarn()
                        .addKeyValue("reason", failure.getClass().getSimpleName())
                        .log("due webhooks could not be read; trying again");
                LockSupport.parkNanos(this, TimeUnit.SECONDS.toNanos(1));
            }
        }
    }

    private boolean sendDue() {
        int free = permits.availablePermits();
        if (free == 0) {
            return false;
        }
        List<UUID> busy = underWay.entrySet().stream()
                .filter(webhook -> webhook.getValue() >= ENOUGH_PER_WEBHOOK)
                .map(Map.Entry::getKey)
                .toList();
        List<Delivery> claimed = deliveries.claim(free, busy, clock.instant(), settings.lease());
        claimed.forEach(this::begin);
        return !claimed.isEmpty();
    }

    private void begin(Delivery delivery) {
        permits.acquireUninterruptibly();
        underWay.merge(delivery.subscriptionId(), 1, Integer::sum);
        Thread.ofVirtual().name("webhook").start(() -> attempt(delivery));
    }

    private void attempt(Delivery delivery) {
        try {
            metrics.decided(delivery, send.handle(delivery));
        } catch (RuntimeException failure) {
            LOG.atWarn()
                    .addKeyValue("deliveryId", delivery.id())
                    .addKeyValue("reason", failure.getClass().getSimpleName())
                    .log("an attempt could not be written down; it is made again after its lease");
        } finally {
            underWay.computeIfPresent(delivery.subscriptionId(), (id, calls) -> calls > 1 ? calls - 1 : null);
            permits.release();
            wake();
        }
    }

    private void tidy() {
        Instant now = clock.instant();
        if (Duration.between(tidied, now).compareTo(TIDY_EVERY) > 0) {
            tidied = now;
            deliveries.forget(now.minus(settings.keep()));
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            if (!permits.tryAcquire(settings.atOnce(), settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.atInfo().log("webhook calls under way were left; they are made again after their lease");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
