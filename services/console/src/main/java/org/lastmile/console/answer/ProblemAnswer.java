package org.lastmile.console.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.lastmile.platform.core.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem document straight to a servlet response, for handlers and filters outside Spring MVC's advice. */
@Component
public final class ProblemAnswer {

    private final JsonMapper json;

    public ProblemAnswer(JsonMapper json) {
        this.json = json;
    }

    /** Answers with this status, code and sentence. */
    public void write(HttpServletRequest request, HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        var body = json.writeValueAsBytes(Problem.of(status, code, detail, request.getRequestURI()));
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The same, with the time after which another try makes sense. */
    public void writeRetryable(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String code,
            String detail,
            Duration retryAfter)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        write(request, response, status, code, detail);
    }
}
