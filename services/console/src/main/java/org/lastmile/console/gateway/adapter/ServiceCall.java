package org.lastmile.console.gateway.adapter;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lastmile.console.gateway.PassingHeaders;
import org.lastmile.platform.core.event.Traces;

/** Asks a service what the caller asked: same method, path, query, body and headers, as far as they pass on. */
final class ServiceCall {

    private final HttpClient client;
    private final Duration answerWithin;

    ServiceCall(HttpClient client, Duration answerWithin) {
        this.client = client;
        this.answerWithin = answerWithin;
    }

    /** Returns as soon as the service's status and headers are there; the body is read by the caller of this method. */
    HttpResponse<InputStream> send(HttpServletRequest incoming, byte[] body, URI service)
            throws ExecutionException, TimeoutException, InterruptedException {
        var call = client.sendAsync(request(incoming, body, service), BodyHandlers.ofInputStream());
        try {
            return call.get(answerWithin.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            call.cancel(true);
        }
    }

    private static HttpRequest request(HttpServletRequest incoming, byte[] body, URI service) {
        var publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        var request = HttpRequest.newBuilder(target(incoming, service)).method(incoming.getMethod(), publisher);
        var passing = new PassingHeaders(Collections.list(incoming.getHeaders("Connection")));
        for (var name : Collections.list(incoming.getHeaderNames())) {
            if (passing.toService(name)) {
                Collections.list(incoming.getHeaders(name)).forEach(value -> request.header(name, value));
            }
        }
        if (Traces.current() instanceof String trace) {
            request.setHeader(Traces.HEADER, trace);
        }
        request.header("X-Forwarded-For", incoming.getRemoteAddr());
        request.header("X-Forwarded-Proto", incoming.getScheme());
        request.header("X-Forwarded-Host", incoming.getServerName());
        request.header("X-Forwarded-Port", Integer.toString(incoming.getServerPort()));
        return request.build();
    }

    private static URI target(HttpServletRequest incoming, URI service) {
        var query = incoming.getQueryString();
        var base = service.toString();
        var root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return URI.create(root + incoming.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
