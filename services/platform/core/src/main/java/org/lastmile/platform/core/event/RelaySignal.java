package org.lastmile.platform.core.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the relay after a commit: in the same process by a flag, in another one by a NOTIFY on a session of its own,
 * outside any transaction and at most every 5 ms (a NOTIFY inside busy transactions would serialise their commits).
 */
final class RelaySignal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RelaySignal.class);
    private static final Duration COALESCE = Duration.ofMillis(5);

    private final DataSource unpooled;
    private final Runnable wakeRelay;
    private final AtomicBoolean raised = new AtomicBoolean();
    private final AtomicBoolean toTellOthers = new AtomicBoolean();
    private volatile @Nullable Thread teller;
    private volatile boolean closed;

    RelaySignal(DataSource unpooled, Runnable wakeRelay) {
        this.unpooled = unpooled;
        this.wakeRelay = wakeRelay;
    }

    /** @param here the relay of this process is the active one */
    void send(boolean here) {
        if (here) {
            raise();
        } else {
            toTellOthers.set(true);
            LockSupport.unpark(teller());
        }
    }

    /** True if a signal came since the last call. */
    boolean take() {
        return raised.getAndSet(false);
    }

    private void raise() {
        if (!raised.getAndSet(true)) {
            wakeRelay.run();
        }
    }

    /** Hears what other instances tell, until closed. Losing it is harmless: the relay polls too. */
    AutoCloseable listen() throws SQLException {
        Connection session = unpooled.getConnection();
        try (var statement = session.createStatement()) {
            statement.execute("listen lastmile_outbox");
        }
        PGConnection notifications = session.unwrap(PGConnection.class);
        Thread.ofVirtual().name("outbox-listen").start(() -> {
            try {
                while (!session.isClosed()) {
                    if (notifications.getNotifications(0).length > 0) {
                        raise();
                    }
                }
            } catch (SQLException e) {
                LOG.atDebug().addKeyValue("reason", e.getSQLState()).log("relay stopped listening");
            }
        });
        return () -> session.abort(Runnable::run);
    }

    private synchronized Thread teller() {
        Thread current = teller;
        if (current == null || !current.isAlive()) {
            current = Thread.ofVirtual().name("outbox-notify").start(this::tell);
            teller = current;
        }
        return current;
    }

    private void tell() {
        try (Connection session = unpooled.getConnection();
                var statement = session.createStatement()) {
            while (!closed) {
                if (toTellOthers.getAndSet(false)) {
                    statement.execute("notify lastmile_outbox");
                    Thread.sleep(COALESCE); // not a park, which the next send would end at once
                } else {
                    LockSupport.park(this);
                }
            }
        } catch (SQLException e) {
            LOG.atDebug().addKeyValue("reason", e.getSQLState()).log("relay could not notify; the poll will find it");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        Thread current = teller;
        if (current != null) {
            LockSupport.unpark(current);
        }
    }
}
