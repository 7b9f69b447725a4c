package org.lastmile.notification.delivery.adapter;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.lastmile.notification.delivery.AddressGuard;
import org.lastmile.notification.delivery.Attempt;
import org.lastmile.notification.delivery.Delivery;
import org.lastmile.notification.delivery.Webhooks;
import org.lastmile.platform.core.event.Traces;
import org.lastmile.platform.core.pii.FieldCipher;
import org.lastmile.platform.core.pii.Sensitive;
import org.lastmile.platform.core.problem.Refusal;

/** Calls webhooks: no redirects, no cookies, no proxies, bounded in time, and only to addresses that were checked. */
final class HttpWebhooks implements Webhooks, AutoCloseable {

    private static final long SMALL = 16 * 1024;

    private final AddressGuard guard;
    private final FieldCipher cipher;
    private final Clock clock;
    private final DeliverySettings settings;
    private final Tracer tracer;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-deadline").daemon().factory());

    HttpWebhooks(AddressGuard guard, FieldCipher cipher, Clock clock, DeliverySettings settings, Tracer tracer) {
        this.guard = guard;
        this.cipher = cipher;
        this.clock = clock;
        this.settings = settings;
        this.tracer = tracer;
        var answer = Timeout.of(settings.answerTimeout());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedResolver(guard))
                .setMaxConnTotal(settings.atOnce())
                .setMaxConnPerRoute(settings.atOnce())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(answer)
                        .setTimeToLive(Timeout.ofMinutes(5))
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(answer)
                        .setConnectionRequestTimeout(answer)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .setUserAgent("Lastmile-Webhooks")
                .build();
    }

    @Override
    public Attempt call(Delivery delivery) {
        Span span = Traces.startIfSampled(tracer, SpanKind.CLIENT, "alert to webhook", delivery.traceparent());
        try {
            Attempt attempt = send(delivery);
            switch (attempt) {
                case Attempt.Answered answered -> span.setAttribute("http.response.status_code", answered.status());
                case Attempt.Unanswered unanswered -> span.setStatus(StatusCode.ERROR, unanswered.reason());
            }
            return attempt;
        } finally {
            span.end();
        }
    }

    private Attempt send(Delivery delivery) {
        try {
            guard.mustBeAllowed(delivery.url());
        } catch (Refusal refused) {
            return new Attempt.Unanswered(refused.code());
        }
        Sensitive<String> secret;
        try {
            secret = cipher.open(delivery.sealedSecret(), "subscription/secret/" + delivery.subscriptionId());
        } catch (IllegalStateException sealed) {
            return new Attempt.Unanswered("secret-cannot-be-opened");
        }
        var post = new HttpPost(delivery.url());
        post.setEntity(new StringEntity(delivery.payload(), ContentType.APPLICATION_JSON));
        SignatureMapper.headers(delivery, secret, clock.instant()).forEach(post::setHeader);
        var deadline = deadlines.schedule(post::cancel, settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse answer = client.executeOpen(null, post, null)) {
            return read(answer);
        } catch (IOException failure) {
            return new Attempt.Unanswered(post.isCancelled() ? "timeout" : reason(failure));
        } finally {
            deadline.cancel(false);
        }
    }

    /** Nothing in the body is of interest; a small one is read so that the connection can be used again. */
    private Attempt read(ClassicHttpResponse answer) throws IOException {
        var header = answer.getFirstHeader("Retry-After");
        var retryAfter = RetryAfter.read(header == null ? null : header.getValue(), clock.instant());
        var entity = answer.getEntity();
        if (entity != null && entity.getContentLength() >= 0 && entity.getContentLength() <= SMALL) {
            EntityUtils.consumeQuietly(entity);
        }
        return new Attempt.Answered(answer.getCode(), retryAfter);
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case UnknownHostException unknown -> "host-unknown";
            case InterruptedIOException slow -> "timeout";
            case SSLException unsafe -> "tls-failed";
            case ConnectException refused -> "connection-refused";
            default -> "connection-broken";
        };
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
