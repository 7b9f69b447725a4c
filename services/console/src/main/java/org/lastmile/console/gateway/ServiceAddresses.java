package org.lastmile.console.gateway;

import java.net.URI;

/** Where each service is. */
public interface ServiceAddresses {

    /** The root of a service, without its paths. */
    URI address(Service service);
}
