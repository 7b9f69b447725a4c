package org.lastmile.registration.idempotency;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.request.RequestKey;

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
     * @throws org.lastmile.platform.core.problem.Refusal {@code idempotency-key-reused} when the key came with another
     *     request
     */
    @Transactional
    public Answer handle(String subject, @Nullable String key, String request, Supplier<Answer> work) {
        if (key == null) {
            return work.get();
        }
        var keyed = new RememberedAnswers.Keyed(subject, new RequestKey(key).value(), request);
        Instant now = clock.instant();
        Optional<RememberedAnswers.Earlier> earlier = answers.claim(keyed, now, now.minus(memory));
        if (earlier.isEmpty()) {
            Answer answer = work.get();
            answers.remember(keyed, answer);
            return answer;
        }
        if (!earlier.get().same()) {
            throw RequestKey.reused();
        }
        return earlier.get().answer();
    }
}
