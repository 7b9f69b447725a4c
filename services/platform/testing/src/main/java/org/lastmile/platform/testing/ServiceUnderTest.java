package org.lastmile.platform.testing;

import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.event.Outbox;

/**
 * A running service as {@link PlatformContract} sees it.
 *
 * @param infrastructure its corner of the shared infrastructure
 * @param outbox its outbox
 * @param transactional gives the connection of the current transaction
 * @param transaction runs its argument in a new transaction of the service's framework
 * @param http address of its API
 * @param management address of its management port
 * @param requests one request of each kind
 * @param inbound an event it listens to; null when it listens to none
 * @param databaseNeeded false when it answers without PostgreSQL too
 */
public record ServiceUnderTest(
        Isolated infrastructure,
        Outbox outbox,
        DataSource transactional,
        Transaction transaction,
        URI http,
        URI management,
        Requests requests,
        @Nullable Inbound inbound,
        boolean databaseNeeded) {

    /** Runs work in a new transaction; what the work throws rolls it back and comes out. */
    @FunctionalInterface
    public interface Transaction {
        void run(Runnable work);
    }

    /**
     * One request of each kind that a contract needs.
     *
     * @param refused breaks a rule of the service
     * @param invalid has a field that cannot be right
     * @param working is answered with 2xx and reads a table
     * @param table the table that {@code working} reads; it is hidden for a moment to provoke the unexpected
     */
    public record Requests(Request refused, Request invalid, Request working, String table) {}

    /** A request to the API; the token is left out when null, and the content type when there is no body. */
    public record Request(
            String method,
            String path,
            @Nullable String json,
            @Nullable String token,
            String contentType) {

        /** A request with a JSON body or none. */
        public Request(String method, String path, @Nullable String json, @Nullable String token) {
            this(method, path, json, token, "application/json");
        }

        /** A request without body. */
        public static Request get(String path, String token) {
            return new Request("GET", path, null, token);
        }

        /** A request with a JSON body. */
        public static Request post(String path, String json, String token) {
            return new Request("POST", path, json, token);
        }

        Request anonymous() {
            return new Request(method, path, json, null);
        }

        Request with(String other) {
            return new Request(method, path, json, other);
        }

        Request body(String other) {
            return new Request(method, path, other, token);
        }

        Request as(String type) {
            return new Request(method, path, json, token, type);
        }
    }

    /**
     * An event the service listens to.
     *
     * @param topic without prefix
     * @param consumer name of the consumer that parks its poison
     * @param newKey a key that was never used
     * @param event a new, valid event with this key; each call must give one with an effect of its own
     * @param effects how often events of this key had an effect that can be seen from outside
     */
    public record Inbound(
            String topic,
            String consumer,
            Supplier<String> newKey,
            Function<String, SpecificRecord> event,
            ToLongFunction<String> effects) {}
}
