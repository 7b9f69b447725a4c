package org.lastmile.checkpoint.platform;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import jakarta.inject.Singleton;
import org.lastmile.platform.core.problem.Problem;
import org.lastmile.platform.core.problem.Refusal;

/** Gives every error of the framework the one body that clients of all services know. */
@Singleton
@Primary
public final class ProblemAnswer implements ErrorResponseProcessor<Problem> {

    static final MediaType TYPE = MediaType.of(Problem.MEDIA_TYPE);

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        String path = context.getRequest().getPath();
        Problem problem = context.getRootCause()
                        .filter(UnsatisfiedBodyRouteException.class::isInstance)
                        .isPresent()
                ? Problem.of(400, "body-missing", "A JSON body is needed and there is none.", path)
                : ofStatus(base.code(), path);
        return base.status(HttpStatus.valueOf(problem.status()))
                .contentType(TYPE)
                .body(problem);
    }

    static MutableHttpResponse<Problem> of(Problem problem) {
        return HttpResponse.<Problem>status(HttpStatus.valueOf(problem.status()))
                .contentType(TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(problem);
    }

    static MutableHttpResponse<Problem> of(Refusal refusal, Problem problem) {
        MutableHttpResponse<Problem> response = of(problem);
        if (refusal.retryAfter() != null) {
            response.header(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(Math.max(1, refusal.retryAfter().toSeconds())));
        }
        return response;
    }

    private static Problem ofStatus(int status, String path) {
        return switch (status) {
            case 400 -> Problem.of(status, "request-refused", "The request cannot be understood.", path);
            case 401 -> Problem.of(status, "credential-missing-or-invalid", "A valid credential is needed.", path);
            case 403 -> Problem.of(status, "role-not-allowed", "This credential may not do this.", path);
            case 404 -> Problem.of(status, "unknown-path", "There is nothing at this path.", path);
            case 405 ->
                Problem.of(status, "method-not-allowed", "This path does not take this method; see Allow.", path);
            case 406 -> Problem.of(status, "not-acceptable", "The answer is JSON.", path);
            case 413 -> Problem.of(status, "body-too-large", "The body is larger than 1 MiB.", path);
            case 415 -> Problem.of(status, "content-type-not-supported", "The body must be application/json.", path);
            default -> Problem.of(status, "request-refused", "The request was refused.", path);
        };
    }
}
