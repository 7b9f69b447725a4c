package org.lastmile.console.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lastmile.console.call.Services;
import org.lastmile.console.gateway.Service;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.Typed;
import org.springframework.stereotype.Component;

/** What the page of a gate asks of checkpoint. */
@Component
final class WatchCalls {

    private final Services services;

    WatchCalls(Services services) {
        this.services = services;
    }

    /** How many people are inside a compound. */
    record Count(long inside) {}

    Hold.Page holds(Me me, String gate, String cursor) {
        return cursor.isEmpty()
                ? services.get(me.staff(), Service.CHECKPOINT, Hold.Page.class, "/v1/holds?gate={gate}", gate)
                : services.get(
                        me.staff(),
                        Service.CHECKPOINT,
                        Hold.Page.class,
                        "/v1/holds?gate={gate}&cursor={cursor}",
                        gate,
                        cursor);
    }

    void decide(Me me, Typed typed) {
        post(me, typed.filled("decision", "reason"), "/v1/holds/{passage}/decision", typed.text("passage"));
    }

    List<Shift> shifts(Me me, String gate) {
        return services.get(me.staff(), Service.CHECKPOINT, Shift.Page.class, "/v1/gates/{gate}/shifts", gate)
                .items();
    }

    void signIn(Me me, String gate) {
        post(me, Map.of(), "/v1/gates/{gate}/shifts", gate);
    }

    void handOver(Me me, String gate, Typed typed) {
        post(me, typed.filled("note"), "/v1/gates/{gate}/shifts/{shift}/hand-over", gate, typed.text("shift"));
    }

    void accept(Me me, String gate, Typed typed) {
        post(me, Map.of(), "/v1/gates/{gate}/shifts/{shift}/acceptance", gate, typed.text("shift"));
    }

    void signOut(Me me, String gate, Typed typed) {
        post(me, Map.of(), "/v1/gates/{gate}/shifts/{shift}/sign-out", gate, typed.text("shift"));
    }

    /** How many are inside the compound; empty when the place is none. */
    Optional<Long> inside(Me me, String place) {
        return services.getIfSeen(me.staff(), Service.CHECKPOINT, Count.class, "/v1/compounds/{place}/presence", place)
                .map(Count::inside);
    }

    private void post(Me me, Map<String, Object> body, String path, Object... variables) {
        services.post(me.staff(), Service.CHECKPOINT, body, Map.class, path, variables);
    }
}
