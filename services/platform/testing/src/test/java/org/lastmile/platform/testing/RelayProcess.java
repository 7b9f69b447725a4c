package org.lastmile.platform.testing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.lastmile.platform.core.event.OutboxRelay;
import org.lastmile.platform.core.event.RelaySettings;
import org.postgresql.ds.PGSimpleDataSource;

/** A relay in a process of its own, which a test can kill: address of the database, user, bootstrap servers. */
final class RelayProcess {

    private RelayProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        var sessions = new PGSimpleDataSource();
        sessions.setUrl(arguments[0]);
        sessions.setUser(arguments[1]);
        sessions.setPassword(arguments[1]);
        Map<String, Object> kafka = Map.of("bootstrap.servers", arguments[2]);
        new OutboxRelay(
                        sessions,
                        new RelaySettings("killed", kafka, 200, Duration.ofMillis(200), Duration.ofSeconds(2)))
                .start();
        new CountDownLatch(1).await();
    }
}
