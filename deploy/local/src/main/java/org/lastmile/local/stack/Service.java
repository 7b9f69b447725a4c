package org.lastmile.local.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The services of the local stack, the front door first, with the ports they have by default. */
public enum Service {
    /** Sign-in and front door. */
    CONSOLE(8080, 256),
    /** Places, persons, households. */
    REGISTRATION(8081, 128),
    /** Gates, devices, passages. */
    CHECKPOINT(8082, 320),
    /** Orders, restrictions, breaches. */
    QUARANTINE(8083, 144),
    /** Findings and their due times. */
    INSPECTION(8084, 128),
    /** Alerts and subscriptions. */
    NOTIFICATION(8085, 144);

    private static final int MANAGEMENT_OFFSET = 1000;

    private final int port;
    private final int heapMegabytes;

    Service(int port, int heapMegabytes) {
        this.port = port;
        this.heapMegabytes = heapMegabytes;
    }

    /** Name of its module, database, database user and log. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    int port() {
        return port;
    }

    int managementPort() {
        return port + MANAGEMENT_OFFSET;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** The service called so. */
    public static Optional<Service> named(String id) {
        return Arrays.stream(values())
                .filter(service -> service.id().equals(id))
                .findFirst();
    }

    /** All names. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Service::id).toList();
    }
}
