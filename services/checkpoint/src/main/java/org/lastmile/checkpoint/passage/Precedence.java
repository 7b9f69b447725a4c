package org.lastmile.checkpoint.passage;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Who goes first on a crowded machine: a live reading, for which somebody stands at the gate; then long requests, which
 * are worked on one after the other on a thread of their own; then storing what is safe already.
 *
 * <p>While live readings come in, long requests rest {@value #WHILE_LIVE} times as long as each took, and one batch is
 * stored at a time. While long requests wait, storing rests {@value #WHILE_OTHERS_WAIT} times as long as a batch took,
 * but not once it is 30 seconds behind.
 */
public final class Precedence {

    /** Bytes of all long requests that may wait for their thread. */
    private static final int ROOM = 16 * 1024 * 1024;

    /** How long a live reading counts as followed by another. */
    private static final Duration LIVE = Duration.ofMillis(100);

    private static final Duration MOST_BEHIND = Duration.ofSeconds(30);

    /** Nobody rests, or waits for the other, longer than this at a time. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private static final int WHILE_LIVE = 3;
    private static final int WHILE_OTHERS_WAIT = 16;

    private final Semaphore room = new Semaphore(ROOM);
    private final AtomicInteger longOnes = new AtomicInteger();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("long-requests").daemon().factory());

    /** Held by who stores while live readings come in, so that the database does not take every core. */
    private final ReentrantLock storing = new ReentrantLock();

    private final long liveNanos;

    /** Nanoseconds that the last long request took; of their thread alone. */
    private long longTook;

    private volatile long lastLive;

    public Precedence() {
        this(LIVE);
    }

    Precedence(Duration live) {
        this.liveNanos = live.toNanos();
        this.lastLive = System.nanoTime() - liveNanos;
    }

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
            LockSupport.parkNanos(atMost(WHILE_LIVE * longTook));
        }
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            longTook = System.nanoTime() - start;
        }
    }

    /**
     * Stores a batch, and rests after it while long requests wait.
     *
     * @param behind how old the readings stored before are
     */
    public void store(Runnable batch, Duration behind) {
        boolean alone = areLive() && waitForTheOther();
        long start = System.nanoTime();
        try {
            batch.run();
        } finally {
            if (alone) {
                storing.unlock();
            }
        }
        LockSupport.parkNanos(restOfStoring(System.nanoTime() - start, behind));
    }

    /** Nanoseconds to rest after a batch that took so many. */
    long restOfStoring(long took, Duration behind) {
        boolean othersWait = longOnes.get() > 1 && behind.compareTo(MOST_BEHIND) < 0;
        return othersWait ? atMost(WHILE_OTHERS_WAIT * took) : 0;
    }

    private boolean waitForTheOther() {
        try {
            return storing.tryLock(LONGEST.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What waited for the database or for Kafka is no reason to rest as long. */
    private static long atMost(long nanos) {
        return Math.min(nanos, LONGEST.toNanos());
    }

    private boolean areLive() {
        return System.nanoTime() - lastLive < liveNanos;
    }
}
