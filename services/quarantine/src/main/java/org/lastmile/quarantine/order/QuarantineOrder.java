package org.lastmile.quarantine.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.event.Change;

/**
 * An order in one of its states; each offers only its legal moves.
 *
 * <pre>
 *             serve                release: COMPLETED, SHORTENED
 *   Issued ─────────▶ Served ───────────────────────────────────▶ Released
 *     │                 │
 *     └─── release: ISSUED_IN_ERROR ───▶ Void
 * </pre>
 */
public sealed interface QuarantineOrder {

    /** What was ordered. */
    Terms terms();

    /** Grows with every change; the ETag. */
    long version();

    /** How it was served, if it was. */
    @Nullable
    Service service();

    /** How it ended, if it did. */
    @Nullable
    Release release();

    /** True while it keeps the person in. */
    default boolean active() {
        return switch (this) {
            case Issued issued -> true;
            case Served served -> true;
            case Released released -> false;
            case Void cancelled -> false;
        };
    }

    /** A new order. */
    static Change<QuarantineOrder, OrderEvent> issue(Terms terms) {
        var issued = new Issued(terms, 1);
        return Change.of(issued, new OrderEvent.OrderIssued(issued));
    }

    /** Decided, not yet brought to the person. */
    record Issued(Terms terms, long version) implements QuarantineOrder {

        @Override
        public @Nullable Service service() {
            return null;
        }

        @Override
        public @Nullable Release release() {
            return null;
        }

        Change<QuarantineOrder, OrderEvent> serve(Service service) {
            var served = new Served(terms, version + 1, service);
            return Change.of(served, new OrderEvent.OrderServed(served));
        }

        Change<QuarantineOrder, OrderEvent> cancel(Release release) {
            return ended(new Void(terms, version + 1, null, release), release);
        }
    }

    /** Brought to the person, with proof. */
    record Served(Terms terms, long version, Service service) implements QuarantineOrder {

        @Override
        public @Nullable Release release() {
            return null;
        }

        /** @throws org.lastmile.platform.core.problem.Refusal {@code order-not-complete} before the last day */
        Change<QuarantineOrder, OrderEvent> complete(Release release, LocalDate today) {
            if (today.isBefore(terms.count().endsOn())) {
                throw OrderRefusal.notComplete(terms.count().endsOn());
            }
            return shorten(release);
        }

        Change<QuarantineOrder, OrderEvent> shorten(Release release) {
            return ended(new Released(terms, version + 1, service, release), release);
        }

        Change<QuarantineOrder, OrderEvent> cancel(Release release) {
            return ended(new Void(terms, version + 1, service, release), release);
        }
    }

    /** Over. */
    record Released(Terms terms, long version, Service service, Release release) implements QuarantineOrder {}

    /** Should never have been. */
    record Void(Terms terms, long version, @Nullable Service service, Release release) implements QuarantineOrder {}

    private static Change<QuarantineOrder, OrderEvent> ended(QuarantineOrder order, Release release) {
        return Change.of(order, new OrderEvent.OrderReleased(order, release));
    }
}
