package org.lastmile.checkpoint.passage;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is wrong with one reading of a request; the others are taken. Never quotes what was sent. */
public final class ReadingFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String detail;
    private final @Nullable Duration retryAfter;

    /**
     * @param code stable, in kebab-case
     * @param detail names the field and says what is wrong with it
     */
    public ReadingFault(String code, String detail) {
        this(code, detail, null);
    }

    private ReadingFault(String code, String detail, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.code = code;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    /** No card of this device is taken now, be it known or not. */
    public static ReadingFault cardsGuessed(Duration wait) {
        return new ReadingFault(
                "cards-guessed",
                "too many unknown cards came from this device; no card is taken for " + wait.toSeconds()
                        + " seconds, take a document",
                wait);
    }

    /** The same of a passenger. @param index place in the list of passengers */
    ReadingFault ofPassenger(int index) {
        return new ReadingFault(code, "passengers[" + index + "]: " + detail, retryAfter);
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    /** When the same reading may be taken; null when it never will be. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
