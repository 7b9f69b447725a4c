package org.lastmile.console.gateway.adapter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lastmile.console.gateway.PassingHeaders;

/** Gives a service's answer to the caller: status, passing headers, body. */
final class AnswerCopy {

    private final EventStreamCopy streams;
    private final Duration finishWithin;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("gateway-timer").factory());

    AnswerCopy(EventStreamCopy streams, Duration finishWithin) {
        this.streams = streams;
        this.finishWithin = finishWithin;
    }

    /** Throws when either side broke off; the caller's connection is then cut, so that it can tell. */
    void copy(HttpResponse<InputStream> answer, HttpServletResponse to) throws IOException, InterruptedException {
        try (var body = answer.body()) {
            to.setStatus(answer.statusCode());
            copyHeaders(answer.headers(), to);
            if (isStream(answer.headers())) {
                streams.copy(body, to);
            } else {
                copyWithinTime(body, to);
            }
        }
    }

    private void copyWithinTime(InputStream body, HttpServletResponse to) throws IOException {
        var cutOff = timer.schedule(() -> close(body), finishWithin.toMillis(), TimeUnit.MILLISECONDS);
        try {
            body.transferTo(to.getOutputStream());
        } finally {
            cutOff.cancel(false);
        }
    }

    private static void copyHeaders(HttpHeaders headers, HttpServletResponse to) {
        var passing = new PassingHeaders(headers.allValues("connection"));
        headers.map().forEach((name, values) -> {
            if (passing.toCaller(name)) {
                values.forEach(value -> to.addHeader(name, value));
            }
        });
    }

    private static boolean isStream(HttpHeaders headers) {
        return headers.firstValue("content-type").orElse("").startsWith("text/event-stream");
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException alreadyBroken) {
            // closing is all that was wanted
        }
    }
}
