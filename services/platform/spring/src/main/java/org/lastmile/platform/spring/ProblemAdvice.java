package org.lastmile.platform.spring;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.DatabaseFault;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Problem;
import org.lastmile.platform.core.problem.Problems;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;
import org.lastmile.schemas.RegistryUnavailable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Sends every failure of a controller as a problem document. */
@RestControllerAdvice
@Order(0)
final class ProblemAdvice {

    private static final Duration RETRY = Duration.ofSeconds(2);

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Problem> send(Exception failure, HttpServletRequest request) {
        if (failure instanceof AsyncRequestNotUsableException) {
            return null; // the client has gone; there is nobody to tell
        }
        Throwable cause = translated(failure);
        if (cause instanceof ErrorResponse known && !(cause instanceof Refusal)) {
            return respond(framework(known, cause, request), known.getHeaders());
        }
        return cause instanceof Refusal refusal
                ? respond(refusal, request.getRequestURI())
                : respond(Problems.of(cause, request.getRequestURI()), HttpHeaders.EMPTY);
    }

    /** A refusal with the time to wait, where it names one. */
    static ResponseEntity<Problem> respond(Refusal refusal, String path) {
        var headers = new HttpHeaders();
        if (refusal.retryAfter() instanceof Duration wait) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
        }
        return respond(Problems.of(refusal, path), headers);
    }

    private static Throwable translated(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal) {
                return cause;
            }
            if (cause instanceof RetriableException) {
                return away(cause);
            }
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return UnreadableBody.refusal(unreadable);
        }
        if (failure instanceof MethodArgumentNotValidException invalid) {
            return Refusal.invalid(invalid.getFieldErrors().stream()
                    .map(f -> new FieldFault(f.getField(), String.valueOf(f.getDefaultMessage()), null))
                    .toList());
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return Refusal.invalid(
                    "parameter-invalid", mismatch.getName(), "is not of the right kind", allowed(mismatch));
        }
        var database = DatabaseFault.refusal(failure);
        if (database != null) {
            return database;
        }
        return isAway(failure) ? DatabaseFault.away() : failure;
    }

    /** What Spring says of a database without the server having said anything. */
    private static boolean isAway(Exception failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof TransientDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransactionSystemException;
    }

    private static Refusal away(Throwable cause) {
        return cause instanceof RegistryUnavailable
                ? new Refusal(
                        RefusalKind.UNAVAILABLE,
                        "registry-away",
                        "The schema registry is away and is needed for this event; please try again.",
                        List.of(),
                        RETRY)
                : new Refusal(
                        RefusalKind.UNAVAILABLE,
                        "dependency-away",
                        "A needed part is away; please try again.",
                        List.of(),
                        RETRY);
    }

    private static @Nullable String allowed(TypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        if (type == null) {
            return null;
        }
        return type.isEnum() ? List.of(type.getEnumConstants()).toString() : type.getSimpleName();
    }

    private static Problem framework(ErrorResponse known, Throwable cause, HttpServletRequest request) {
        int status = known.getStatusCode().value();
        String path = request.getRequestURI();
        if (cause instanceof NoResourceFoundException) {
            return Problem.of(status, "unknown-path", "There is nothing at this path.", path);
        }
        String detail = String.valueOf(known.getBody().getDetail());
        if (cause instanceof ServletRequestBindingException) {
            return Problem.of(status, "parameter-missing", detail, path);
        }
        return switch (status) {
            case 405 -> Problem.of(status, "method-not-allowed", detail, path);
            case 406 -> Problem.of(status, "not-acceptable", detail, path);
            case 415 -> Problem.of(status, "content-type-not-supported", detail, path);
            default -> Problem.of(status, "request-refused", detail, path);
        };
    }

    private static ResponseEntity<Problem> respond(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
