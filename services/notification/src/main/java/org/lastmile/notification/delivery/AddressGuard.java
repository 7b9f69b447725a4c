package org.lastmile.notification.delivery;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.lastmile.notification.subscription.AddressCheck;
import org.lastmile.notification.subscription.SubscriptionRefusal;

/**
 * Asks the policy: when a webhook is registered, and by every connection. All addresses of a host must be allowed, not
 * only the one that would be tried first.
 */
public final class AddressGuard implements AddressCheck {

    private static final int LONGEST = 2000;

    private final AddressPolicy policy;
    private final HostLookup hosts;

    public AddressGuard(AddressPolicy policy, HostLookup hosts) {
        this.policy = policy;
        this.hosts = hosts;
    }

    /** The addresses of a host, each of them allowed; a connection must go to one of these and look up no more. */
    public List<InetAddress> allowedAddresses(String host) throws UnknownHostException {
        List<InetAddress> addresses = hosts.lookUp(host);
        if (addresses.isEmpty() || !addresses.stream().allMatch(policy::mayReach)) {
            throw new UnknownHostException("the host leads to an address that webhooks may not reach");
        }
        return addresses;
    }

    @Override
    public void mustBeAllowed(String url) {
        URI address = parse(url);
        List<InetAddress> found;
        try {
            found = hosts.lookUp(address.getHost());
        } catch (UnknownHostException unknown) {
            throw SubscriptionRefusal.badAddress("names a host that cannot be found");
        }
        if (found.isEmpty() || !found.stream().allMatch(policy::mayReach)) {
            throw SubscriptionRefusal.addressNotAllowed();
        }
        if (!"https".equals(scheme(address)) && !found.stream().allMatch(policy::isAllowListed)) {
            throw SubscriptionRefusal.badAddress("must be https");
        }
    }

    private static URI parse(String url) {
        if (url.length() > LONGEST) {
            throw SubscriptionRefusal.badAddress("is longer than " + LONGEST + " characters");
        }
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException broken) {
            throw SubscriptionRefusal.badAddress("is no address");
        }
        if (address.getHost() == null || !List.of("http", "https").contains(scheme(address))) {
            throw SubscriptionRefusal.badAddress("is no web address");
        }
        if (address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw SubscriptionRefusal.badAddress("must carry no user and no fragment");
        }
        return address;
    }

    private static String scheme(URI address) {
        return address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    }
}
