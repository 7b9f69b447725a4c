package org.lastmile.notification.delivery.adapter;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.lastmile.notification.delivery.AddressGuard;

/**
 * Gives a connection only addresses that were checked. The connection goes to these very addresses and nothing is
 * looked up again, so that a name cannot be made to point elsewhere between check and call.
 */
final class CheckedResolver implements DnsResolver {

    private final AddressGuard guard;

    CheckedResolver(AddressGuard guard) {
        this.guard = guard;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return guard.allowedAddresses(host).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
