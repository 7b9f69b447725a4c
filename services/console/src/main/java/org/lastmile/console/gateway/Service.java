package org.lastmile.console.gateway;

import java.util.List;
import java.util.Locale;

/** The services behind the front door, each with the paths it owns; a path no service owns is answered 404 here. */
public enum Service {
    REGISTRATION("/v1/places", "/v1/persons", "/v1/households"),
    CHECKPOINT(
            "/v1/gates",
            "/v1/compounds",
            "/v1/quotas",
            "/v1/devices",
            "/v1/readings",
            "/v1/heartbeats",
            "/v1/restrictions-summary",
            "/v1/passages",
            "/v1/holds",
            "/v1/gate-violations",
            "/v1/claims"),
    QUARANTINE("/v1/orders", "/v1/violations"),
    INSPECTION("/v1/findings"),
    NOTIFICATION("/v1/alerts", "/v1/subscriptions");

    private final List<String> paths;

    Service(String... paths) {
        this.paths = List.of(paths);
    }

    /** The roots of the paths this service owns, without a trailing slash. */
    public List<String> paths() {
        return paths;
    }

    /** The name by which people, settings and logs call the service. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
