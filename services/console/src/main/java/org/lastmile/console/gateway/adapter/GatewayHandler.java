package org.lastmile.console.gateway.adapter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.answer.ProblemAnswer;
import org.lastmile.console.gateway.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.HttpRequestHandler;

/** The front door to one service; says plainly when that service cannot answer, and what that means for the request. */
final class GatewayHandler implements HttpRequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayHandler.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Service service;
    private final Instances instances;
    private final RequestBody bodies;
    private final ServiceCall call;
    private final AnswerCopy answers;
    private final ProblemAnswer problems;

    GatewayHandler(
            Service service,
            Instances instances,
            RequestBody bodies,
            ServiceCall call,
            AnswerCopy answers,
            ProblemAnswer problems) {
        this.service = service;
        this.instances = instances;
        this.bodies = bodies;
        this.call = call;
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (bodies.take(request)) {
            case RequestBody.Taken.Whole whole -> {
                try (var done = whole.lease()) {
                    pass(request, response, whole.bytes());
                }
            }
            case RequestBody.Taken.TooLarge limit -> {
                response.setHeader("Connection", "close");
                refuse(request, response, 413, "body-too-large", "A body may have " + limit.largestBytes() + " bytes.");
            }
            case RequestBody.Taken.Busy busy ->
                retryLater(
                        request,
                        response,
                        503,
                        "front-door-busy",
                        "Too many large requests at once; nothing was done.");
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
        try {
            var answer = ask(request, response, body);
            if (answer != null) {
                answers.copy(answer, response);
            }
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            retryLater(request, response, 503, "shutting-down", "The front door is closing; please ask again.");
        }
    }

    private @Nullable HttpResponse<InputStream> ask(
            HttpServletRequest request, HttpServletResponse response, byte[] body)
            throws IOException, InterruptedException {
        try {
            return askAny(request, body);
        } catch (IllegalArgumentException malformed) {
            refuse(
                    request,
                    response,
                    400,
                    "request-malformed",
                    "The query or a header holds what is not allowed there.");
        } catch (TimeoutException late) {
            warn(late, "service did not answer in time");
            retryLater(request, response, 504, "service-timeout", name() + " took too long; it may still do it.");
        } catch (ExecutionException failed) {
            warn(failed.getCause(), "service is not reachable");
            var detail =
                    untouched(failed) ? " is not reachable; nothing was changed." : " broke off; it may have done it.";
            retryLater(request, response, 503, "service-unavailable", name() + detail);
        }
        return null;
    }

    /** The instance whose turn it is; the next one only when that one cannot have begun to do anything. */
    private HttpResponse<InputStream> askAny(HttpServletRequest request, byte[] body)
            throws ExecutionException, TimeoutException, InterruptedException {
        var addresses = instances.inTurn().iterator();
        while (true) {
            try {
                return call.send(request, body, addresses.next());
            } catch (ExecutionException failed) {
                if (!untouched(failed) || !addresses.hasNext()) {
                    throw failed;
                }
            }
        }
    }

    private static boolean untouched(ExecutionException failed) {
        return failed.getCause() instanceof ConnectException
                || failed.getCause() instanceof HttpConnectTimeoutException;
    }

    private String name() {
        return "The service " + service.word();
    }

    private void warn(@Nullable Throwable cause, String message) {
        LOG.atWarn()
                .addKeyValue("service", service.word())
                .addKeyValue("cause", String.valueOf(cause))
                .log(message);
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        problems.write(request, response, status, code, detail);
    }

    private void retryLater(
            HttpServletRequest request, HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        if (!response.isCommitted()) {
            problems.writeRetryable(request, response, status, code, detail, SOON);
        }
    }
}
