package org.lastmile.checkpoint.device.adapter;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
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
        if (forwarded == null || !trusted.contains(direct)) {
            return direct;
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
