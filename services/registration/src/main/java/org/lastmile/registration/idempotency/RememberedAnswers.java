package org.lastmile.registration.idempotency;

import java.time.Instant;
import java.util.Optional;

/** Requests that carried a key, and how they were answered. */
public interface RememberedAnswers {

    /**
     * A request with a key.
     *
     * @param subject member of staff; keys of different people never meet
     * @param key what the client chose
     * @param request path and body; kept as a sealed fingerprint only
     */
    record Keyed(String subject, String key, String request) {}

    /**
     * An earlier request with this key.
     *
     * @param same true when it asked for the same
     * @param answer what it was told
     */
    record Earlier(boolean same, Answer answer) {}

    /**
     * Takes the key for this transaction, or gives what an earlier one did with it; waits for one that is running.
     *
     * @param forgetBefore older ones are forgotten
     */
    Optional<Earlier> claim(Keyed keyed, Instant now, Instant forgetBefore);

    /** Remembers the answer in the transaction that claimed the key. */
    void remember(Keyed keyed, Answer answer);
}
