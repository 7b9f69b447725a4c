package org.lastmile.checkpoint.platform;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.compression.DecompressionException;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.DatabaseFault;
import org.lastmile.platform.core.problem.Problem;
import org.lastmile.platform.core.problem.Problems;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/**
 * Sends refusals as they say, a missing database as 503, what a client broke off as 400, the rest as the unexpected.
 */
@Singleton
public final class FailureAnswer implements ExceptionHandler<Throwable, HttpResponse<?>> {

    @Override
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        Refusal refusal = refusal(failure);
        if (refusal != null) {
            return ProblemAnswer.of(refusal, Problems.of(refusal, request.getPath()));
        }
        return ProblemAnswer.of(
                isOfTheClient(failure)
                        ? Problem.of(
                                400, "request-unfinished", "The connection ended in the request.", request.getPath())
                        : Problems.of(failure, request.getPath()));
    }

    /**
     * The client vanished in the middle of its request: no fault of ours to log. Our own code lets none of these out.
     */
    private static boolean isOfTheClient(Throwable failure) {
        return failure instanceof EOFException
                || failure instanceof SocketException
                || failure instanceof ClosedChannelException;
    }

    private static @Nullable Refusal refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof DecompressionException) {
                return new Refusal(
                        RefusalKind.INVALID, "gzip-broken", "The body is said to be packed and cannot be unpacked.");
            }
        }
        return DatabaseFault.refusal(failure);
    }
}
