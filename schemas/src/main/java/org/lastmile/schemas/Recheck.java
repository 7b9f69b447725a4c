package org.lastmile.schemas;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks again, in the background, what the registry could not answer, until it answers. */
final class Recheck implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recheck.class);

    private final Duration every;
    private final Queue<Runnable> open = new ConcurrentLinkedQueue<>();
    private @Nullable Thread thread;
    private volatile @Nullable SerializationException contradiction;

    Recheck(Duration every) {
        this.every = every;
    }

    synchronized void later(Runnable question) {
        open.add(question);
        if (thread == null) {
            thread = Thread.ofVirtual().name("schema-recheck").start(this::run);
        }
    }

    @Nullable
    SerializationException contradiction() {
        return contradiction;
    }

    private void run() {
        try {
            while (hasOpenQuestions()) {
                Thread.sleep(every);
                askAll();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean hasOpenQuestions() {
        if (open.isEmpty()) {
            thread = null;
            return false;
        }
        return true;
    }

    private void askAll() {
        for (Runnable question = open.peek(); question != null; question = open.peek()) {
            try {
                question.run();
            } catch (RegistryUnavailable stillAway) {
                return;
            } catch (SerializationException answer) {
                contradiction = answer;
                LOG.atError().setCause(answer).log("Registry contradicts a schema id that is in use");
            }
            open.remove();
        }
    }

    @Override
    public synchronized void close() {
        open.clear();
        if (thread != null) {
            thread.interrupt();
        }
    }
}
