package org.lastmile.quarantine.order.adapter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.quarantine.QuarantineSettings;
import org.lastmile.quarantine.order.OrderRefusal;
import org.lastmile.quarantine.order.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Asks registration over HTTP with the caller's own access token; only the status of the answer is looked at. */
@Component
final class HttpVault implements Vault {

    private static final Logger LOG = LoggerFactory.getLogger(HttpVault.class);

    private final URI registration;
    private final Duration timeout;
    private final HttpClient http;

    HttpVault(QuarantineSettings settings) {
        this.registration = settings.registrationUrl();
        this.timeout = settings.registrationTimeout();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public Answer person(PersonToken token, String credential) {
        return ask("/v1/persons/" + token, credential);
    }

    @Override
    public Answer place(String code, String credential) {
        return ask("/v1/places/" + code, credential);
    }

    private Answer ask(String path, String credential) {
        int status = status(path, credential);
        return switch (status) {
            case 200 -> Answer.KNOWN;
            case 404 -> Answer.UNKNOWN;
            case 403 -> Answer.HIDDEN;
            default -> {
                LOG.atWarn().addKeyValue("status", status).log("registration gave no usable answer");
                throw OrderRefusal.registrationAway();
            }
        };
    }

    private int status(String path, String credential) {
        String base = registration.toString().replaceAll("/+$", "");
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header(HttpHeaders.AUTHORIZATION, credential)
                .timeout(timeout)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            LOG.atWarn().addKeyValue("reason", e.getClass().getSimpleName()).log("registration does not answer");
            throw OrderRefusal.registrationAway();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OrderRefusal.registrationAway();
        }
    }
}
