package org.lastmile.console.call;

import org.lastmile.console.gateway.Service;

/** A service did not answer, or not in time. */
public final class ServiceAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Service service;

    ServiceAway(Service service, Throwable cause) {
        super(service.word() + " does not answer", cause);
        this.service = service;
    }

    /** Which one. */
    public Service service() {
        return service;
    }
}
