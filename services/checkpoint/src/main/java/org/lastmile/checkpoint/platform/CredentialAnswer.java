package org.lastmile.checkpoint.platform;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import org.lastmile.platform.core.problem.Problem;

/** Says that a credential is missing or wrong, or that it may not do this. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
public final class CredentialAnswer implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {

    @Override
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        if (refused.isForbidden()) {
            return ProblemAnswer.of(
                    Problem.of(403, "role-not-allowed", "This credential may not do this.", request.getPath()));
        }
        return ProblemAnswer.of(Problem.of(
                        401,
                        "credential-missing-or-invalid",
                        "A valid access token or device credential is needed.",
                        request.getPath()))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
