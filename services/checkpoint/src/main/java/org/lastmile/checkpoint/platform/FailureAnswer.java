package org.lastmile.checkpoint.platform;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.lastmile.platform.core.problem.Problems;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** Sends refusals as they say, a missing database as 503, and everything else as the unexpected. */
@Singleton
public final class FailureAnswer implements ExceptionHandler<Throwable, HttpResponse<?>> {

    /** PostgreSQL's "character not in repertoire": U+0000 in a text. */
    private static final String NOT_STORABLE = "22021";

    @Override
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return ProblemAnswer.of(refusal, Problems.of(refusal, request.getPath()));
            }
            if (cause instanceof SQLException sql && NOT_STORABLE.equals(sql.getSQLState())) {
                Refusal refusal = new Refusal(
                        RefusalKind.INVALID,
                        "text-not-storable",
                        "A text has a character that no text may have (U+0000).");
                return ProblemAnswer.of(refusal, Problems.of(refusal, request.getPath()));
            }
            if (cause instanceof SQLException sql && isAway(sql)) {
                Refusal refusal = databaseAway();
                return ProblemAnswer.of(refusal, Problems.of(refusal, request.getPath()));
            }
        }
        return ProblemAnswer.of(Problems.of(failure, request.getPath()));
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof java.sql.SQLTransientConnectionException
                || state != null && (state.startsWith("08") || state.startsWith("57"));
    }

    private static Refusal databaseAway() {
        return new Refusal(
                RefusalKind.UNAVAILABLE,
                "database-away",
                "The database does not answer at the moment. Nothing was changed; please try again.",
                List.of(),
                Duration.ofSeconds(2));
    }
}
