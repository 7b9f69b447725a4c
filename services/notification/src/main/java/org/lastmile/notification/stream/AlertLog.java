package org.lastmile.notification.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The newest part of the log of alerts, in memory: one writer appends, every stream reads from its own cursor.
 *
 * <p>Invariant: every event after {@code floor} up to {@code head} is here, in order.
 */
public final class AlertLog {

    private final @Nullable LogEntry[] ring;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int oldest;
    private int size;
    private long floor = -1;
    private long head = -1;
    private boolean ready;
    private boolean closed;

    /** @param capacity how many events are kept */
    public AlertLog(int capacity) {
        this.ring = new LogEntry[capacity];
    }

    /** The writer stands at this position, before its first event. */
    public void startAfter(long position) {
        lock.lock();
        try {
            floor = position;
            head = position;
        } finally {
            lock.unlock();
        }
    }

    /** The writer has read what was there: streams may begin. */
    public void ready() {
        lock.lock();
        try {
            ready = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Appends events in order; the oldest make room. One already here is left out.
     *
     * @param upTo how far the writer has read, also over what is no event
     */
    public void append(List<LogEntry> more, long upTo) {
        lock.lock();
        try {
            more.forEach(this::add);
            head = Math.max(head, upTo);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void add(LogEntry entry) {
        if (entry.position() <= head) {
            return;
        }
        if (size == ring.length) {
            floor = at(0).position();
            oldest = (oldest + 1) % ring.length;
            size--;
        }
        ring[(oldest + size) % ring.length] = entry;
        size++;
        head = entry.position();
    }

    /** What is here: the past that is remembered, and where it goes on. */
    public AlertHistory.Bounds bounds() {
        lock.lock();
        try {
            return new AlertHistory.Bounds(floor + 1, head + 1);
        } finally {
            lock.unlock();
        }
    }

    /** Position of the newest event that is known here. */
    public long head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /**
     * At most so many events after the position, in order, and how far that reaches, also over what is no event;
     * nothing at all when some of them are no longer here.
     */
    public Optional<AlertHistory.Piece> after(long position, int most) {
        lock.lock();
        try {
            if (position < floor) {
                return Optional.empty();
            }
            int from = firstAfter(position);
            var found = new ArrayList<LogEntry>(Math.min(most, size - from));
            for (int i = from; i < size && found.size() < most; i++) {
                found.add(at(i));
            }
            boolean all = from + found.size() == size;
            return Optional.of(new AlertHistory.Piece(
                    found, all ? Math.max(head, position) : found.getLast().position()));
        } finally {
            lock.unlock();
        }
    }

    private int firstAfter(long position) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle).position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private LogEntry at(int index) {
        LogEntry entry = ring[(oldest + index) % ring.length];
        if (entry == null) {
            throw new IndexOutOfBoundsException(index);
        }
        return entry;
    }

    /** Waits until there is an event after the position, the log is closed or the time is over. */
    public void awaitAfter(long position, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (head <= position && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until streams may begin. @return false when the time is over before */
    public boolean awaitReady(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (!ready && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return ready && !closed;
        } finally {
            lock.unlock();
        }
    }

    /** True once this instance goes down. */
    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Lets every stream end. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
