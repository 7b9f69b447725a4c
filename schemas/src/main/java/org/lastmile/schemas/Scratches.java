package org.lastmile.schemas;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lends reusable buffers to threads. A slot per thread number instead of a thread-local: virtual threads come and go
 * and would never use theirs twice.
 */
final class Scratches<T> {
    private static final int SLOTS = 64;

    private final AtomicReferenceArray<@Nullable T> slots = new AtomicReferenceArray<>(SLOTS);
    private final Supplier<T> source;

    Scratches(Supplier<T> source) {
        this.source = source;
    }

    T take() {
        T scratch = slots.getAndSet(slot(), null);
        return scratch == null ? source.get() : scratch;
    }

    void giveBack(T scratch) {
        slots.setRelease(slot(), scratch);
    }

    private static int slot() {
        return (int) Thread.currentThread().threadId() & (SLOTS - 1);
    }
}
