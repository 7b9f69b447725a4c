package org.lastmile.checkpoint.truthfulness;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Hot readings of the last minutes. Everything happens in the caller's transaction. */
public interface HotReadings {

    /** How many are taken out at once. */
    int AT_ONCE = 200;

    /** Keeps them until they are judged. */
    void add(Collection<HotReading> readings, Instant judgeAt);

    /** Takes out those that are due, at most {@link #AT_ONCE}; nobody else gets them. */
    List<HotReading> takeDue(Instant now);

    /**
     * The reading and those that repeated it at its device in time: of this person, or in a chain of readings that name
     * each other; in the order of measuring.
     *
     * @param personTokens all tokens of the person; none when nobody is known
     */
    List<RetryPolicy.Taken> series(HotReading first, Collection<String> personTokens);

    /** Keeps that measuring was repeated until it passed. */
    void retried(String deviceId, Suspicion suspicion, Instant until);

    /** Forgets what was to be kept until now. */
    void forgetRetried(Instant now);
}
