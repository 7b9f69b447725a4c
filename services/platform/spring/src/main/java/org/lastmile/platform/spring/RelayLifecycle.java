package org.lastmile.platform.spring;

import org.lastmile.platform.core.event.OutboxRelay;
import org.springframework.context.SmartLifecycle;

/** Starts the relay after the database is migrated and stops it after the listeners and the web server. */
final class RelayLifecycle implements SmartLifecycle {

    private final OutboxRelay relay;
    private volatile boolean running;

    RelayLifecycle(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public void start() {
        relay.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            relay.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
