package org.lastmile.schemas;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lends things that can be used again to threads. A slot per thread number instead of a thread-local: virtual threads
 * come and go and would never use theirs twice.
 */
final class Reused<T> {
    private static final int SLOTS = 64;

    private final AtomicReferenceArray<@Nullable T> slots = new AtomicReferenceArray<>(SLOTS);
    private final Supplier<T> source;

    Reused(Supplier<T> source) {
        this.source = source;
    }

    T take() {
        T kept = slots.getAndSet(slot(), null);
        return kept == null ? source.get() : kept;
    }

    void giveBack(T kept) {
        slots.setRelease(slot(), kept);
    }

    private static int slot() {
        return (int) Thread.currentThread().threadId() & (SLOTS - 1);
    }
}
