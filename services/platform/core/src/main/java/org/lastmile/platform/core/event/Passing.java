package org.lastmile.platform.core.event;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.lastmile.schemas.RegistryContradiction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a failure that will pass (something is away, a deadlock, a registry that contradicts itself until a person has
 * decided) from one that comes again with the same record.
 */
final class Passing {

    private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private Passing() {}

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof RetriableException
                    || cause instanceof RegistryContradiction
                    || cause instanceof SQLException sql && passes(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Connection, insufficient resources, operator intervention, serialisation failure, deadlock, lock timeout. */
    private static boolean passes(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.equals("40001")
                        || state.equals("40P01")
                        || state.equals("55P03"));
    }

    /** The classes of the failure and its causes; messages may quote what they choked on and are left out. */
    static String describe(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable cause = failure; cause != null && text.length() < 300; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " < ").append(cause.getClass().getSimpleName());
            if (cause.getStackTrace().length > 0) {
                text.append(" at ").append(cause.getStackTrace()[0]);
            }
        }
        return text.toString();
    }

    /** Does the work, again and again while only a passing failure stands in its way, at most for so long. */
    static void await(String consumer, Duration patience, Runnable work) {
        long giveUp = System.nanoTime() + patience.toNanos();
        Duration wait = Duration.ofMillis(50);
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException failure) {
                if (!is(failure) || System.nanoTime() > giveUp) {
                    throw failure;
                }
                LOG.atWarn()
                        .addKeyValue("consumer", consumer)
                        .addKeyValue("reason", describe(failure))
                        .log("waiting for a failure to pass");
                pause(wait);
                wait = wait.compareTo(LONGEST) < 0 ? wait.multipliedBy(2) : wait;
            }
        }
    }

    /** Waits. @throws IllegalStateException when the service is being stopped */
    static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
