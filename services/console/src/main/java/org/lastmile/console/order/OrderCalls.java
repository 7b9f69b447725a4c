package org.lastmile.console.order;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.call.Sending;
import org.lastmile.console.call.Services;
import org.lastmile.console.gateway.Service;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.Typed;
import org.springframework.stereotype.Component;

/** What pages ask of quarantine. */
@Component
final class OrderCalls {

    private final Services services;

    OrderCalls(Services services) {
        this.services = services;
    }

    Order find(Me me, String id) {
        return services.get(me.staff(), Service.QUARANTINE, Order.class, "/v1/orders/{id}", id);
    }

    Order issue(Me me, String token, @Nullable String place, Typed typed) {
        var body = new HashMap<String, Object>();
        body.put("personToken", token);
        if (place != null) {
            body.put("placeCode", place);
        }
        body.put("basis", part(typed, "basis.", "kind", "on"));
        body.put("decision", part(typed, "decision.", "reason"));
        if (typed.given("elapsedDecision.choice") != null) {
            body.put("elapsedDecision", elapsed(typed));
        }
        return services.post(
                me.staff(), Service.QUARANTINE, body, Sending.onceAs(typed.key()), Order.class, "/v1/orders");
    }

    Order serve(Me me, String id, Typed typed) {
        return step(me, id, "/v1/orders/{id}/service", part(typed, "", "proof", "note"), typed);
    }

    Order release(Me me, String id, Typed typed) {
        return step(me, id, "/v1/orders/{id}/release", part(typed, "", "reason", "note"), typed);
    }

    private Order step(Me me, String id, String path, Map<String, Object> body, Typed typed) {
        return services.post(
                me.staff(), Service.QUARANTINE, body, Sending.basedOn(typed.text("version")), Order.class, path, id);
    }

    private static Map<String, Object> elapsed(Typed typed) {
        var decision = part(typed, "elapsedDecision.", "choice", "reason");
        var days = typed.given("elapsedDecision.days");
        if (days != null) {
            decision.put("days", days.matches("[0-9]{1,4}") ? Integer.valueOf(days) : 0);
        }
        return decision;
    }

    private static Map<String, Object> part(Typed typed, String path, String... fields) {
        var part = new HashMap<String, Object>();
        for (var field : fields) {
            var value = typed.given(path + field);
            if (value != null) {
                part.put(field, value);
            }
        }
        return part;
    }
}
