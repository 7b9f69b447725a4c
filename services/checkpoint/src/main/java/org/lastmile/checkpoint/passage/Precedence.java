package org.lastmile.checkpoint.passage;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Who goes first on a crowded machine: a live reading, for which somebody stands at the gate; then long requests, which
 * are worked on one after the other on a thread of their own; then storing what is safe already.
 *
 * <p>Long requests and storing rest after each piece of work for as long as it took while live readings come in.
 * Storing rests longer while long requests wait, but not once it is {@link #MOST_BEHIND} behind.
 */
public final class Precedence implements AutoCloseable {

    /** Bytes of all long requests that may wait for their thread. */
    private static final int ROOM = 16 * 1024 * 1024;

    /** How long a live reading counts as followed by another. */
    private static final Duration LIVE = Duration.ofMillis(100);

    private static final Duration MOST_BEHIND = Duration.ofSeconds(30);
    private static final int WHILE_OTHERS_WAIT = 16;

    private final Semaphore room = new Semaphore(ROOM);
    private final AtomicInteger longOnes = new AtomicInteger();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("long-requests").daemon().factory());
    /** Nanoseconds that the last long request took; of their thread alone. */
    private long longTook;

    private volatile long lastLive = System.nanoTime() - LIVE.toNanos();

    /** A live reading came in. */
    public void live() {
        lastLive = System.nanoTime();
    }

    /** Does this work when its turn comes. Refuses too-many-readings when too many long requests wait. */
    public <T> CompletableFuture<T> takeLong(int bytes, Supplier<CompletableFuture<T>> work) {
        if (!room.tryAcquire(bytes)) {
            throw PassageRefusal.busy();
        }
        longOnes.incrementAndGet();
        return CompletableFuture.supplyAsync(() -> inTurn(work), thread)
                .whenComplete((answer, refused) -> {
                    longOnes.decrementAndGet();
                    room.release(bytes);
                })
                .thenCompose(answer -> answer);
    }

    /** Works after the rest for the one before. */
    private <T> T inTurn(Supplier<T> work) {
        if (areLive()) {
            LockSupport.parkNanos(longTook);
        }
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            longTook = System.nanoTime() - start;
        }
    }

    /**
     * How long storing rests after a batch.
     *
     * @param took how long the batch took
     * @param behind how old its readings are
     */
    public Duration restOfStoring(Duration took, Duration behind) {
        if (longOnes.get() > 1 && behind.compareTo(MOST_BEHIND) < 0) {
            return took.multipliedBy(WHILE_OTHERS_WAIT);
        }
        return areLive() ? took : Duration.ZERO;
    }

    private boolean areLive() {
        return System.nanoTime() - lastLive < LIVE.toNanos();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
