package org.lastmile.console.identity.adapter;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Slows down whoever guesses passwords: so many in a row, then one per minute, for each username from each address.
 *
 * <p>Kept in memory of this instance, for the 10,000 pairs seen last.
 */
final class GuessLimit {

    private static final int REMEMBERED = 10_000;

    private final IdentitySettings.Guesses guesses;
    private final TimeMeter meter;
    private final Map<Who, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Who, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    GuessLimit(IdentitySettings.Guesses guesses, TimeMeter meter) {
        this.guesses = guesses;
        this.meter = meter;
    }

    /** Who guesses whose password. */
    record Who(String username, String address) {}

    /** Counts one try; answers how long to wait when there were too many, and then the try does not count. */
    synchronized Optional<Duration> count(Who who) {
        var probe = buckets.computeIfAbsent(who, unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.of(probe.getNanosToWaitForRefill(), TimeUnit.NANOSECONDS.toChronoUnit()));
    }

    /** Somebody who knew the password starts anew. */
    synchronized void forget(Who who) {
        buckets.remove(who);
    }

    /** A try that could not be checked was no guess. */
    synchronized void giveBack(Who who) {
        buckets.computeIfAbsent(who, unknown -> bucket()).addTokens(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(guesses.atOnce()).refillGreedy(1, guesses.oneMoreEvery()))
                .withCustomTimePrecision(meter)
                .build();
    }
}
