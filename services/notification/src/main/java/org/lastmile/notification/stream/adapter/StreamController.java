package org.lastmile.notification.stream.adapter;

import io.opentelemetry.api.trace.Tracer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.lastmile.notification.stream.AlertLog;
import org.lastmile.notification.stream.AlertStream;
import org.lastmile.notification.stream.StreamFilters;
import org.lastmile.notification.stream.StreamStart;
import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.platform.core.staff.Staff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The stream of alerts over HTTP. A request lives as long as its stream, in a virtual thread of its own. */
@RestController
class StreamController {

    private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final AlertStream stream;
    private final AlertLog log;
    private final StreamFilters filters;
    private final StreamMetrics metrics;
    private final StreamSettings settings;
    private final Clock clock;
    private final Tracer tracer;

    StreamController(
            AlertStream stream,
            AlertLog log,
            StreamFilters filters,
            StreamMetrics metrics,
            StreamSettings settings,
            Clock clock,
            EventConsumer.Platform platform) {
        this.stream = stream;
        this.log = log;
        this.filters = filters;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
        this.tracer = platform.tracer();
    }

    @GetMapping("/v1/alerts/stream")
    void stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable UUID subscription,
            @AuthenticationPrincipal Jwt token,
            Staff staff,
            HttpServletResponse response)
            throws InterruptedException {
        filters.handle(staff, subscription);
        if (!log.awaitReady(PATIENCE)) {
            throw StreamRefusal.notReady();
        }
        StreamStart start = stream.start(lastEventId);
        try {
            if (metrics.open().incrementAndGet() > settings.mostOpen()) {
                throw StreamRefusal.tooMany();
            }
            var receiver = new SseReceiver(response, settings.retry(), metrics, tracer);
            stream.run(start, () -> filters.again(staff, subscription), end(token), receiver);
        } catch (IOException gone) {
            LOG.atDebug().addKeyValue("reason", gone.toString()).log("a receiver has gone");
        } catch (KafkaException away) {
            LOG.atWarn().addKeyValue("reason", away.toString()).log("a stream could not catch up and was ended");
        } finally {
            metrics.open().decrementAndGet();
        }
    }

    private Instant end(Jwt token) {
        Instant longest = clock.instant().plus(LONGEST);
        Instant expires = token.getExpiresAt();
        return expires == null ? longest : expires;
    }
}
