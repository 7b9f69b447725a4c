package org.lastmile.notification.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
public interface HostLookup {

    /** All addresses of the host. */
    List<InetAddress> lookUp(String host) throws UnknownHostException;
}
