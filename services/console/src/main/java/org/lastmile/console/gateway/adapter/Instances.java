package org.lastmile.console.gateway.adapter;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The instances of one service: every address that its name has now, asked one after the other.
 *
 * <p>The order in which a resolver lists addresses says nothing (RFC 6724 sorts them the same way each time), so the
 * turn is taken here. Over https the name stays, because the certificate is for the name.
 */
final class Instances {

    private final URI service;
    private final Names names;
    private final AtomicInteger turn = new AtomicInteger();

    /** Finds the addresses of a name; the JVM keeps an answer for some seconds. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    Instances(URI service) {
        this(service, InetAddress::getAllByName);
    }

    Instances(URI service, Names names) {
        this.service = service;
        this.names = names;
    }

    /** Where to try one request: first the instance whose turn it is, then the others; never empty. */
    List<URI> inTurn() {
        var host = service.getHost();
        if (host == null || "https".equals(service.getScheme())) {
            return List.of(service);
        }
        try {
            var found = new ArrayList<>(Arrays.asList(names.of(host)));
            if (found.size() == 1) {
                return List.of(service);
            }
            found.sort(Comparator.comparing(InetAddress::getHostAddress));
            Collections.rotate(found, -Math.floorMod(turn.getAndIncrement(), found.size()));
            return found.stream().map(this::at).toList();
        } catch (UnknownHostException unknown) {
            return List.of(service);
        }
    }

    private URI at(InetAddress address) {
        var text = address.getHostAddress();
        var literal = address instanceof Inet6Address ? '[' + text.replaceFirst("%.*", "") + ']' : text;
        return URI.create(service.toString()
                .replaceFirst("//[^/]*", "//" + literal + (service.getPort() < 0 ? "" : ":" + service.getPort())));
    }
}
