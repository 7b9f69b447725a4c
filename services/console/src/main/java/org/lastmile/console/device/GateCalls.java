package org.lastmile.console.device;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.call.Sending;
import org.lastmile.console.call.Services;
import org.lastmile.console.call.Versioned;
import org.lastmile.console.gateway.Service;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.Typed;
import org.springframework.stereotype.Component;

/** What pages ask checkpoint about gates. */
@Component
public final class GateCalls {

    private static final int PAGE = 50;
    private static final int MOST = 200;

    private final Services services;

    GateCalls(Services services) {
        this.services = services;
    }

    /** Gates of the own place. */
    public Gate.Page list(Me me, String cursor) {
        return services.get(
                me.staff(),
                Service.CHECKPOINT,
                Gate.Page.class,
                "/v1/gates?limit={limit}&cursor={cursor}",
                PAGE,
                cursor);
    }

    /** One gate. */
    public Gate find(Me me, String id) {
        return services.get(me.staff(), Service.CHECKPOINT, Gate.class, "/v1/gates/{id}", id);
    }

    /** One gate, for a change that builds on it. */
    Versioned<Gate> findVersioned(Me me, String id) {
        return services.getVersioned(me.staff(), Service.CHECKPOINT, Gate.class, "/v1/gates/{id}", id);
    }

    /** Says how a gate is called and may be used. */
    void use(Me me, String id, Typed typed) {
        var body = typed.filled("name", "directionPolicy");
        body.put("openingHours", HoursText.read(typed.text("openingHours")));
        body.put("staffed", typed.text("staffed"));
        services.put(
                me.staff(),
                Service.CHECKPOINT,
                body,
                Sending.basedOn(typed.text("version")),
                Gate.class,
                "/v1/gates/{id}",
                id);
    }

    /** Says how often a heartbeat is expected of a device. */
    void expect(Me me, String device, Typed typed) {
        services.patch(
                me.staff(), Service.CHECKPOINT, typed.filled("heartbeatEverySeconds"), "/v1/devices/{id}", device);
    }

    /** The devices of a gate. */
    public List<Gate.Device> devices(Me me, String gate) {
        return services.get(me.staff(), Service.CHECKPOINT, Gate.Device.Page.class, "/v1/gates/{id}/devices", gate)
                .items();
    }

    /** The gates of a compound: those through which it is entered and left. */
    public List<Gate> ofCompound(Me me, String place) {
        return ofCompounds(me, place).stream()
                .filter(gate -> gate.placeCode().equals(place))
                .toList();
    }

    /** The gates of all compounds within a place. */
    public List<Gate> ofCompounds(Me me, String place) {
        return services
                .get(
                        me.staff(),
                        Service.CHECKPOINT,
                        Gate.Page.class,
                        "/v1/gates?place={place}&limit={limit}",
                        place,
                        MOST)
                .items()
                .stream()
                .filter(gate -> gate.kind().equals("COMPOUND"))
                .toList();
    }

    Gate register(Me me, @Nullable String place, Typed typed) {
        var body = new HashMap<String, Object>();
        for (var field : List.of("id", "name", "kind")) {
            var value = typed.given(field);
            if (value != null) {
                body.put(field, value);
            }
        }
        if (place != null) {
            body.put("placeCode", place);
        }
        return services.post(me.staff(), Service.CHECKPOINT, body, Gate.class, "/v1/gates");
    }

    Gate.Issued enrol(Me me, String gate, boolean claim, String key) {
        return services.post(
                me.staff(),
                Service.CHECKPOINT,
                Map.of("claim", claim),
                Sending.onceAs(key),
                Gate.Issued.class,
                "/v1/gates/{id}/devices",
                gate);
    }

    Gate.Issued issue(Me me, String device, String key) {
        return services.post(
                me.staff(),
                Service.CHECKPOINT,
                Map.of(),
                Sending.onceAs(key),
                Gate.Issued.class,
                "/v1/devices/{id}/credentials",
                device);
    }

    Gate.Issued claim(Me me, String device, String key) {
        return services.post(
                me.staff(),
                Service.CHECKPOINT,
                Map.of(),
                Sending.onceAs(key),
                Gate.Issued.class,
                "/v1/devices/{id}/claim-codes",
                device);
    }

    /** Says that a gate is shut, and how that is known. */
    public void confirmShut(Me me, String gate, Typed typed) {
        services.tell(me.staff(), Service.CHECKPOINT, typed.filled("note"), "/v1/gates/{id}/shut-confirmations", gate);
    }

    void revoke(Me me, String device, String credential) {
        services.delete(me.staff(), Service.CHECKPOINT, "/v1/devices/{id}/credentials/{key}", device, credential);
    }
}
