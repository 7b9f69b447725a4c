package org.lastmile.checkpoint.platform;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.DatabaseFault;
import org.lastmile.platform.core.problem.Problems;
import org.lastmile.platform.core.problem.Refusal;

/** Sends refusals as they say, a missing database as 503, and everything else as the unexpected. */
@Singleton
public final class FailureAnswer implements ExceptionHandler<Throwable, HttpResponse<?>> {

    @Override
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        Refusal refusal = refusal(failure);
        return refusal == null
                ? ProblemAnswer.of(Problems.of(failure, request.getPath()))
                : ProblemAnswer.of(refusal, Problems.of(refusal, request.getPath()));
    }

    private static @Nullable Refusal refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return DatabaseFault.refusal(failure);
    }
}
