package org.lastmile.console.alert;

import java.util.Locale;
import java.util.Map;
import org.lastmile.console.call.Services;
import org.lastmile.console.device.GateCalls;
import org.lastmile.console.gateway.Service;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.Typed;
import org.springframework.stereotype.Component;

/** What pages ask of notification, and of quarantine and checkpoint about the violation behind an alert. */
@Component
public final class AlertCalls {

    private static final int PAGE = 50;

    private final Services services;
    private final GateCalls gates;
    private final AlertWords words;

    AlertCalls(Services services, GateCalls gates, AlertWords words) {
        this.services = services;
        this.gates = gates;
        this.words = words;
    }

    Alert.Page list(Me me, AlertFilter filter, String cursor) {
        var path = "/v1/alerts?limit=" + PAGE + filter.query();
        return cursor.isEmpty()
                ? services.get(me.staff(), Service.NOTIFICATION, Alert.Page.class, path)
                : services.get(me.staff(), Service.NOTIFICATION, Alert.Page.class, path + "&cursor={cursor}", cursor);
    }

    /** What other pages take over from an alert. */
    public AlertBrief brief(Me me, String id, Locale locale) {
        var alert = find(me, id);
        return new AlertBrief(alert.id(), alert.subject(), alert.accountablePlace(), words.row(alert, me, locale));
    }

    Alert find(Me me, String id) {
        return services.get(me.staff(), Service.NOTIFICATION, Alert.class, "/v1/alerts/{id}", id);
    }

    Alert acknowledge(Me me, String id) {
        return services.post(
                me.staff(), Service.NOTIFICATION, Map.of(), Alert.class, "/v1/alerts/{id}/acknowledgement", id);
    }

    void end(Me me, Alert alert, AlertEnding ending, Typed typed) {
        var said = typed.filled(ending.field());
        switch (ending) {
            case BACK_HOME -> clear(me, Service.QUARANTINE, "/v1/violations/{id}/clearance", alert, said);
            case SPOKEN -> clear(me, Service.CHECKPOINT, "/v1/gate-violations/{id}/clearance", alert, said);
            case GATE_SHUT -> gates.confirmShut(me, alert.gate().orElseThrow(), typed);
        }
    }

    private void clear(Me me, Service found, String path, Alert alert, Map<String, Object> said) {
        services.post(me.staff(), found, said, Map.class, path, alert.violationId());
    }
}
