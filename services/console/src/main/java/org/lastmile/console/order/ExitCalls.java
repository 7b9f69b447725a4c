package org.lastmile.console.order;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lastmile.console.call.Sending;
import org.lastmile.console.call.Services;
import org.lastmile.console.gateway.Service;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.Typed;
import org.springframework.stereotype.Component;

/** What pages ask of quarantine about exits. */
@Component
final class ExitCalls {

    /** Where the county is. */
    static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private static final String PATH = "/v1/orders/{order}/exits";

    private final Services services;

    ExitCalls(Services services) {
        this.services = services;
    }

    List<Exit> of(Me me, String order) {
        return services.get(me.staff(), Service.QUARANTINE, Exit.Newest.class, PATH, order)
                .items();
    }

    void approve(Me me, String order, Typed typed) {
        var body = new HashMap<String, Object>();
        for (var field : List.of("kind", "gate", "reason", "note")) {
            put(body, field, typed.text(field));
        }
        put(body, "from", here(typed.text("from")));
        put(body, "until", here(typed.text("until")));
        services.post(me.staff(), Service.QUARANTINE, body, Sending.onceAs(typed.key()), Exit.class, PATH, order);
    }

    void withdraw(Me me, String order, String exit, Typed typed) {
        services.post(
                me.staff(),
                Service.QUARANTINE,
                Map.of("reason", typed.text("reason")),
                Sending.basedOn(typed.text("version")),
                Exit.class,
                PATH + "/{exit}/withdrawal",
                order,
                exit);
    }

    private static void put(Map<String, Object> body, String field, String text) {
        if (!text.isBlank()) {
            body.put(field, text.strip());
        }
    }

    /** What a browser's time field says, in the time of the county; what cannot be read is left to the service. */
    private static String here(String typed) {
        try {
            return LocalDateTime.parse(typed.strip()).atZone(HERE).toInstant().toString();
        } catch (DateTimeException unreadable) {
            return typed;
        }
    }
}
