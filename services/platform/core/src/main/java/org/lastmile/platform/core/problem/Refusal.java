package org.lastmile.platform.core.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A broken rule. Thrown by the rule itself, with a stable code; a feature's refusals stand together in its
 * {@code …Refusal} catalogue. Never carries personal data.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusalKind kind;
    private final String code;
    private final transient List<FieldFault> faults;
    private final @Nullable Duration retryAfter;

    /**
     * @param kind why
     * @param code stable, in kebab-case
     * @param detail a sentence for a person
     */
    public Refusal(RefusalKind kind, String code, String detail) {
        this(kind, code, detail, List.of(), null);
    }

    public Refusal(
            RefusalKind kind, String code, String detail, List<FieldFault> faults, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.kind = kind;
        this.code = code;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    /** One field is wrong. */
    public static Refusal invalid(String code, String field, String reason, @Nullable String allowed) {
        return new Refusal(
                RefusalKind.INVALID,
                code,
                field + ": " + reason,
                List.of(new FieldFault(field, reason, allowed)),
                null);
    }

    /** Several fields are wrong. */
    public static Refusal invalid(List<FieldFault> faults) {
        return new Refusal(
                RefusalKind.INVALID,
                "validation-failed",
                faults.size() == 1
                        ? faults.getFirst().field() + ": " + faults.getFirst().reason()
                        : faults.size() + " fields are not as they must be",
                faults,
                null);
    }

    public RefusalKind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<FieldFault> faults() {
        return faults;
    }

    /** When it makes sense to try again, if it does. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
