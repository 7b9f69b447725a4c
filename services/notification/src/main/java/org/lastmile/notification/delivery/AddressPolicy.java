package org.lastmile.notification.delivery;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses a webhook may reach: those of the public internet, and of the ranges the operator allows. Anything
 * else would let a subscriber look into the network the service stands in.
 *
 * <p>Basis: IANA special-purpose address registries (RFC 6890); of IPv6 only global unicast is public.
 */
public final class AddressPolicy {

    private static final List<AddressRange> NOT_PUBLIC = AddressRange.parseAll("""
            0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 172.16.0.0/12, 192.0.0.0/24,
            192.0.2.0/24, 192.88.99.0/24, 192.168.0.0/16, 198.18.0.0/15, 198.51.100.0/24, 203.0.113.0/24,
            224.0.0.0/4, 240.0.0.0/4, 168.63.129.16/32,
            2001::/23, 2001:db8::/32, 2002::/16, 3fff::/20""");

    private static final AddressRange GLOBAL_UNICAST = AddressRange.parse("2000::/3");

    private final List<AddressRange> allowed;

    /** @param allowed ranges that may be reached although they are not public; empty by default */
    public AddressPolicy(List<AddressRange> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /** True when a webhook may reach it. */
    public boolean mayReach(InetAddress address) {
        return isAllowListed(address) || isPublic(address);
    }

    /** True when the operator has allowed it; only there is plain http good enough. */
    public boolean isAllowListed(InetAddress address) {
        return allowed.stream().anyMatch(range -> range.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        if (address instanceof Inet6Address && !GLOBAL_UNICAST.contains(address)) {
            return false;
        }
        return NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
    }
}
