package org.lastmile.platform.core.event;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Purges the inbox a minute after the start and then daily, on sessions of its own, beside a relay that holds. */
final class InboxPurge implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InboxPurge.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofDays(1);

    private final Inbox inbox;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("inbox-purge").daemon().factory());

    InboxPurge(DataSource unpooled) {
        this.inbox = new Inbox(unpooled);
        var unused = daily.scheduleWithFixedDelay(this::purge, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private void purge() {
        try {
            LOG.atInfo().addKeyValue("rows", inbox.purge()).log("inbox purged");
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("reason", e.toString()).log("inbox not purged; tomorrow again");
        }
    }

    @Override
    public void close() {
        daily.shutdownNow();
    }
}
