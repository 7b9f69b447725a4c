package org.lastmile.checkpoint.device.adapter;

import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lastmile.checkpoint.device.DeviceRefusal;

/**
 * Slows down whoever tries credentials: twenty wrong ones a minute from one address, then one every three seconds.
 * Devices with a known credential at the same address are not touched.
 */
@Singleton
final class GuessLimit {

    private static final int BURST = 20;
    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Bucket> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** Refuses too-many-wrong-credentials when the address has no guess left. */
    void check(String address) {
        var estimate = bucket(address).estimateAbilityToConsume(1);
        if (!estimate.canBeConsumed()) {
            long wait = TimeUnit.NANOSECONDS.toSeconds(estimate.getNanosToWaitForRefill()) + 1;
            throw DeviceRefusal.tooManyGuesses(Duration.ofSeconds(wait));
        }
    }

    /** Counts a wrong credential. */
    void count(String address) {
        bucket(address).tryConsume(1);
    }

    private Bucket bucket(String address) {
        synchronized (byAddress) {
            return byAddress.computeIfAbsent(
                    address,
                    key -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(BURST).refillGreedy(BURST, Duration.ofMinutes(1)))
                            .build());
        }
    }
}
