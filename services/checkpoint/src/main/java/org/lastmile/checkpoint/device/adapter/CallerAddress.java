package org.lastmile.checkpoint.device.adapter;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.lastmile.checkpoint.CheckpointSettings;

/** Where a request really comes from: behind a trusted front door, the last address that it wrote down. */
@Singleton
final class CallerAddress {

    private final List<String> trusted;

    CallerAddress(CheckpointSettings settings) {
        this.trusted = settings.trustedProxies();
    }

    String of(HttpRequest<?> request) {
        var address = request.getRemoteAddress().getAddress();
        String direct = address == null ? "unknown" : address.getHostAddress();
        String forwarded = request.getHeaders().get("X-Forwarded-For");
        if (address == null || forwarded == null || !isTrusted(address)) {
            return direct;
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    /** In containers only the front door's name is known; what it resolves to is kept by the JVM for some seconds. */
    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(name -> name.equals(address.getHostAddress()) || resolves(name, address));
    }

    private static boolean resolves(String name, InetAddress address) {
        try {
            return List.of(InetAddress.getAllByName(name)).contains(address);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
