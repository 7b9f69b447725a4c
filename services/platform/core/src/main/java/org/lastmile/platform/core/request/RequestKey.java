package org.lastmile.platform.core.request;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/**
 * The Idempotency-Key of a request: what the client chose, so that sending it again does nothing twice.
 *
 * @param value as sent
 */
public record RequestKey(String value) {

    /** Name of the HTTP header. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /** @throws Refusal {@code idempotency-key-invalid} when it is no key */
    public RequestKey {
        fault(value).ifPresent(fault -> {
            throw Refusal.invalid("idempotency-key-invalid", HEADER, fault.reason(), fault.allowed());
        });
    }

    /** The key that was sent, or null when none was. @throws Refusal {@code idempotency-key-invalid} */
    public static @Nullable RequestKey of(@Nullable String sent) {
        return sent == null ? null : new RequestKey(sent);
    }

    /** What is wrong with the key that was sent; empty when nothing is or none was. */
    public static Optional<FieldFault> fault(@Nullable String sent) {
        return sent == null || SHAPE.matcher(sent).matches()
                ? Optional.empty()
                : Optional.of(new FieldFault(HEADER, "is not a key", "1 to 200 visible ASCII characters"));
    }

    /** 409: the key was taken for something else. */
    public static Refusal reused() {
        return new Refusal(
                RefusalKind.CONFLICT,
                "idempotency-key-reused",
                "This Idempotency-Key came with a different request before.");
    }
}
