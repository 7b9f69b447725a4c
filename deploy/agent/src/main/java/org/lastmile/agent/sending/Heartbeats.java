package org.lastmile.agent.sending;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Tells the server every minute that this computer lives, what waits in it and what time it thinks it is. */
public final class Heartbeats implements AutoCloseable {

    private final Server server;
    private final ServerClock clock;
    private final Link link;
    private final Supplier<String> credential;
    private final IntSupplier waiting;
    private final String version;
    private String refused = "";
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    /** @param waiting how many readings wait */
    public Heartbeats(
            Server server,
            ServerClock clock,
            Link link,
            Supplier<String> credential,
            IntSupplier waiting,
            String version) {
        this.server = server;
        this.clock = clock;
        this.link = link;
        this.credential = credential;
        this.waiting = waiting;
        this.version = version;
    }

    /** What is done after a heartbeat that was heard. */
    public interface Heard {
        /** Does it. */
        void run() throws InterruptedException;
    }

    /** Beats from now on; after each beat that was heard, something else may be done. */
    public void start(Duration interval, Heard heard) {
        thread = Thread.ofVirtual().name("heartbeat").start(() -> {
            try {
                while (true) {
                    if (beat()) {
                        heard.run();
                    }
                    // the gates of a county, switched on together, do not go on speaking together
                    Thread.sleep(
                            interval.minusNanos(RandomGenerator.getDefault().nextLong(interval.toNanos() / 10)));
                }
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** One heartbeat; true when the server heard it. A refused credential is not tried twice. */
    public boolean beat() throws InterruptedException {
        var present = credential.get();
        if (link.isRefused()) {
            if (present.equals(refused)) {
                return false;
            }
            link.hasNewCredential();
        }
        boolean unset = clock.isUnset();
        var answer = server.post("/v1/heartbeats", body());
        link.heard(answer);
        if (answer.refusesCredential()) {
            refused = present;
        }
        if (!answer.taken()) {
            return false;
        }
        clock.heard(answer.body(), answer.took());
        // the first one taught the time; only the next one can tell it
        return !unset || clock.isUnset() || beat();
    }

    private byte[] body() {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("firmware", version).put("queueDepth", waiting.getAsInt());
        if (!clock.isUnset()) {
            body.put("deviceTime", clock.now().toString());
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
