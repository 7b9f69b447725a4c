package org.lastmile.registration.idempotency;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** Does a request once per key. What is refused is not remembered and may be sent again, corrected. */
public class OnceOnly {

    private final RememberedAnswers answers;
    private final Clock clock;
    private final Duration memory;

    /**
     * Needs the remembered answers and the time.
     *
     * @param memory how long a key is remembered
     */
    public OnceOnly(RememberedAnswers answers, Clock clock, Duration memory) {
        this.answers = answers;
        this.clock = clock;
        this.memory = memory;
    }

    /**
     * The answer of this request, or of the one before with the same key.
     *
     * @param subject member of staff
     * @param key Idempotency-Key; null does the work without remembering
     * @param request path and body
     * @throws Refusal {@code idempotency-key-reused} when the key came with another request
     */
    @Transactional
    public Answer handle(String subject, @Nullable String key, String request, Supplier<Answer> work) {
        if (key == null) {
            return work.get();
        }
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw Refusal.invalid(
                    "idempotency-key-invalid", "Idempotency-Key", "is not a key", "1 to 200 visible ASCII characters");
        }
        var keyed = new RememberedAnswers.Keyed(subject, key, request);
        Instant now = clock.instant();
        Optional<RememberedAnswers.Earlier> earlier = answers.claim(keyed, now, now.minus(memory));
        if (earlier.isEmpty()) {
            Answer answer = work.get();
            answers.remember(keyed, answer);
            return answer;
        }
        if (!earlier.get().same()) {
            throw new Refusal(
                    RefusalKind.CONFLICT,
                    "idempotency-key-reused",
                    "This Idempotency-Key was used for another request. Choose a new one.");
        }
        return earlier.get().answer();
    }
}
