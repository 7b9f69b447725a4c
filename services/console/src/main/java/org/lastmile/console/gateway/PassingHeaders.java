package org.lastmile.console.gateway;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says which headers of a message go on to the other side.
 *
 * <p>Headers about one connection stop here (RFC 9110 §7.6.1), also those that {@code Connection} names. Cookies stop
 * here too: the session of a signed-in browser is between the browser and this service. What a caller claims about the
 * way it came ({@code X-Forwarded-*}, {@code Forwarded}) is replaced by what this service saw.
 */
public final class PassingHeaders {

    private static final Set<String> ONE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final Set<String> SET_HERE = Set.of("host", "expect", "content-length", "cookie", "forwarded");

    private final Set<String> named;

    /** Reads the names that the message's own {@code Connection} header lists. */
    public PassingHeaders(Iterable<String> connectionHeader) {
        named = new TreeSet<>();
        for (var line : connectionHeader) {
            for (var name : line.split(",", -1)) {
                named.add(lower(name.strip()));
            }
        }
    }

    /** Whether this header of a request goes on to the service. */
    public boolean toService(String name) {
        var lower = lower(name);
        return passes(lower) && !SET_HERE.contains(lower) && !lower.startsWith("x-forwarded-");
    }

    /** Whether this header of a service's answer goes back to the caller. */
    public boolean toCaller(String name) {
        var lower = lower(name);
        return passes(lower) && !lower.equals("set-cookie") && !lower.startsWith(":");
    }

    private boolean passes(String lower) {
        return !ONE_CONNECTION.contains(lower) && !named.contains(lower);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
