package org.lastmile.notification.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one call ended. */
public sealed interface Attempt {

    /**
     * The receiver answered.
     *
     * @param status HTTP status
     * @param retryAfter how long it asks to be left alone, if it does
     */
    record Answered(int status, @Nullable Duration retryAfter) implements Attempt {}

    /**
     * No answer came.
     *
     * @param reason why, in kebab-case
     */
    record Unanswered(String reason) implements Attempt {}
}
