package org.lastmile.console.compound;

import java.util.HashMap;
import java.util.Optional;
import org.lastmile.console.call.Sending;
import org.lastmile.console.call.Services;
import org.lastmile.console.call.Versioned;
import org.lastmile.console.gateway.Service;
import org.lastmile.console.page.CountyTime;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.Typed;
import org.springframework.stereotype.Component;

/** What pages ask checkpoint about compounds. */
@Component
public final class CompoundCalls {

    private static final String COMPOUND = "/v1/compounds/{place}";

    private final Services services;

    CompoundCalls(Services services) {
        this.services = services;
    }

    Versioned<Compound> find(Me me, String place) {
        return services.getVersioned(me.staff(), Service.CHECKPOINT, Compound.class, COMPOUND, place);
    }

    /** The compound at this place; empty when there is none, or none the reader may see. */
    public Optional<Compound> findIfAny(Me me, String place) {
        return services.getIfSeen(me.staff(), Service.CHECKPOINT, Compound.class, COMPOUND, place);
    }

    void change(Me me, String place, Typed typed) {
        var body = new HashMap<String, Object>();
        for (var field : new String[] {"state", "openGate", "reason", "effectiveFrom"}) {
            var value = typed.given(field);
            if (value != null) {
                body.put(field, field.equals("effectiveFrom") ? CountyTime.sent(value) : value);
            }
        }
        services.put(
                me.staff(),
                Service.CHECKPOINT,
                body,
                Sending.basedOn(typed.text("version")),
                Compound.class,
                "/v1/compounds/{place}/state",
                place);
    }
}
