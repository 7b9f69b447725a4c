package org.lastmile.console.quota;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.call.Services;
import org.lastmile.console.gateway.Service;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.Typed;
import org.springframework.stereotype.Component;

/** What pages ask checkpoint about quotas. */
@Component
final class QuotaCalls {

    private final Services services;

    QuotaCalls(Services services) {
        this.services = services;
    }

    Quota.Page list(Me me, String cursor) {
        return cursor.isEmpty()
                ? services.get(me.staff(), Service.CHECKPOINT, Quota.Page.class, "/v1/quotas")
                : services.get(me.staff(), Service.CHECKPOINT, Quota.Page.class, "/v1/quotas?cursor={cursor}", cursor);
    }

    void set(Me me, @Nullable String place, Typed typed) {
        var body = new HashMap<String, Object>();
        for (var field : List.of("subject", "direction", "most", "days")) {
            var value = typed.given(field);
            if (value != null) {
                body.put(field, value.matches("[0-9]{1,9}") ? Integer.valueOf(value) : value);
            }
        }
        if (place != null) {
            body.put("placeCode", place);
        }
        services.post(me.staff(), Service.CHECKPOINT, body, Map.class, "/v1/quotas");
    }

    void end(Me me, String quota) {
        services.delete(me.staff(), Service.CHECKPOINT, "/v1/quotas/{id}", quota);
    }
}
