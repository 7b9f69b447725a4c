package org.lastmile.console.finding;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.call.Sending;
import org.lastmile.console.call.Services;
import org.lastmile.console.gateway.Service;
import org.lastmile.console.page.CountyTime;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.Typed;
import org.springframework.stereotype.Component;

/** What pages ask of inspection. */
@Component
final class FindingCalls {

    private final Services services;

    FindingCalls(Services services) {
        this.services = services;
    }

    Finding.Page list(Me me, String state, boolean overdue, String cursor) {
        var path = "/v1/findings?limit=50" + (state.matches("[A-Z]+") ? "&state=" + state : "")
                + (overdue ? "&overdue=true" : "");
        return cursor.isEmpty()
                ? services.get(me.staff(), Service.INSPECTION, Finding.Page.class, path)
                : services.get(me.staff(), Service.INSPECTION, Finding.Page.class, path + "&cursor={cursor}", cursor);
    }

    Finding find(Me me, String id) {
        return services.get(me.staff(), Service.INSPECTION, Finding.class, "/v1/findings/{id}", id);
    }

    Finding raise(Me me, @Nullable String place, Typed typed) {
        var body = part(typed, "title", "description", "severity", "alertId");
        if (place != null) {
            body.put("placeCode", place);
        }
        putDue(body, typed);
        return services.post(
                me.staff(), Service.INSPECTION, body, Sending.onceAs(typed.key()), Finding.class, "/v1/findings");
    }

    Finding rectify(Me me, String id, Typed typed) {
        return step(me, id, "/v1/findings/{id}/rectification", part(typed, "note"), typed);
    }

    Finding verify(Me me, String id, Typed typed) {
        var body = part(typed, "outcome", "note");
        putDue(body, typed);
        return step(me, id, "/v1/findings/{id}/verification", body, typed);
    }

    private Finding step(Me me, String id, String path, Map<String, Object> body, Typed typed) {
        return services.post(
                me.staff(), Service.INSPECTION, body, Sending.basedOn(typed.text("version")), Finding.class, path, id);
    }

    private static void putDue(Map<String, Object> body, Typed typed) {
        var due = typed.given("dueAt");
        if (due != null) {
            body.put("dueAt", CountyTime.sent(due));
        }
    }

    private static Map<String, Object> part(Typed typed, String... fields) {
        var part = new HashMap<String, Object>();
        for (var field : fields) {
            var value = typed.given(field);
            if (value != null) {
                part.put(field, value);
            }
        }
        return part;
    }
}
