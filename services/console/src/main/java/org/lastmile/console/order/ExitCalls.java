package org.lastmile.console.order;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lastmile.console.call.Sending;
import org.lastmile.console.call.Services;
import org.lastmile.console.gateway.Service;
import org.lastmile.console.page.CountyTime;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.Typed;
import org.springframework.stereotype.Component;

/** What pages ask of quarantine about exits. */
@Component
final class ExitCalls {

    private static final String PATH = "/v1/orders/{order}/exits";

    private final Services services;

    ExitCalls(Services services) {
        this.services = services;
    }

    List<Exit> of(Me me, String order) {
        return services.get(me.staff(), Service.QUARANTINE, Exit.Newest.class, PATH, order)
                .items();
    }

    /** Approves it; for a housemate when there is a token, else for whom the kind says. */
    void approve(Me me, String order, Optional<String> housemate, Typed typed) {
        var body = typed.filled("kind", "from", "until", "gate", "reason", "note");
        housemate.ifPresent(token -> {
            body.put("kind", "APPROVED_EXIT");
            body.put("personToken", token);
        });
        body.computeIfPresent("from", (field, time) -> CountyTime.sent(time.toString()));
        body.computeIfPresent("until", (field, time) -> CountyTime.sent(time.toString()));
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
}
