package org.lastmile.checkpoint.passage;

import java.util.concurrent.Semaphore;

/** Bounds the readings that wait for Kafka, so that a stall there cannot fill the memory here. */
public final class ReadingsInFlight {

    private final Semaphore free;

    /** @param most readings at a time */
    public ReadingsInFlight(int most) {
        this.free = new Semaphore(most);
    }

    /** Takes room for so many; closing gives it back. Refuses too-many-readings. */
    Room take(int readings) {
        if (!free.tryAcquire(readings)) {
            throw PassageRefusal.busy();
        }
        return () -> free.release(readings);
    }

    /** Room that is taken until closed. */
    interface Room extends AutoCloseable {
        @Override
        void close();
    }
}
