package org.lastmile.checkpoint.passage.adapter;

import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.lastmile.checkpoint.passage.CardGuesses;
import org.lastmile.checkpoint.passage.ReadingFault;

/** Twenty unknown cards of each device at once, then one every half a minute. Other devices are not touched. */
@Singleton
final class BucketGuesses implements CardGuesses {

    private static final int AT_ONCE = 20;
    private static final Duration ONE_MORE = Duration.ofSeconds(30);
    private static final int MOST_DEVICES = 20_000;

    /** Of devices that ever showed an unknown card. */
    private final Map<String, Bucket> byDevice = new ConcurrentHashMap<>();

    @Override
    public void check(String deviceId) {
        Bucket bucket = byDevice.get(deviceId);
        if (bucket != null && bucket.getAvailableTokens() == 0) {
            throw guessed(bucket);
        }
    }

    @Override
    public void count(String deviceId) {
        if (byDevice.size() > MOST_DEVICES) {
            byDevice.clear();
        }
        Bucket bucket = byDevice.computeIfAbsent(deviceId, id -> bucket());
        if (!bucket.tryConsume(1)) {
            throw guessed(bucket);
        }
    }

    private static ReadingFault guessed(Bucket bucket) {
        long wait = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return ReadingFault.cardsGuessed(Duration.ofSeconds(TimeUnit.NANOSECONDS.toSeconds(wait) + 1));
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, ONE_MORE))
                .build();
    }
}
