package org.lastmile.checkpoint.passage.adapter;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lastmile.checkpoint.CheckpointSettings;
import org.lastmile.checkpoint.passage.DeviceBudgets;
import org.lastmile.checkpoint.passage.PassageRefusal;

/** The budgets of the devices that send to this instance. */
@Singleton
final class BucketBudgets implements DeviceBudgets {

    /** What comes free in so many seconds may come at once. */
    private static final int AT_ONCE = 20;

    private static final int LONGEST_REQUEST = 500;
    private static final int MOST_DEVICES = 20_000;

    private final int live;
    private final int backlog;
    private final Map<String, Buckets> byDevice = new ConcurrentHashMap<>();

    BucketBudgets(CheckpointSettings settings) {
        this.live = checked("live-readings", settings.liveReadings());
        this.backlog = checked("backlog-readings", settings.backlogReadings());
    }

    private record Buckets(Bucket live, Bucket backlog) {}

    @Override
    public void take(String deviceId, int liveReadings, int backlogReadings) {
        if (byDevice.size() > MOST_DEVICES) {
            byDevice.clear();
        }
        Buckets buckets = byDevice.computeIfAbsent(deviceId, id -> new Buckets(bucket(live), bucket(backlog)));
        take(buckets.live(), "live", liveReadings);
        try {
            take(buckets.backlog(), "backlog", backlogReadings);
        } catch (RuntimeException overBudget) {
            giveBack(buckets.live(), liveReadings);
            throw overBudget;
        }
    }

    @Override
    public void giveBack(String deviceId, int liveReadings, int backlogReadings) {
        Buckets buckets = byDevice.get(deviceId);
        if (buckets != null) {
            giveBack(buckets.live(), liveReadings);
            giveBack(buckets.backlog(), backlogReadings);
        }
    }

    private static void giveBack(Bucket bucket, int readings) {
        if (readings > 0) {
            bucket.addTokens(readings);
        }
    }

    private static void take(Bucket bucket, String budget, int readings) {
        if (readings == 0) {
            return;
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(readings);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
            throw PassageRefusal.overBudget(budget, readings, probe.getRemainingTokens(), wait);
        }
    }

    private static Bucket bucket(int perSecond) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity((long) AT_ONCE * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    private static int checked(String setting, int perSecond) {
        if (perSecond < LONGEST_REQUEST / AT_ONCE) {
            throw new IllegalArgumentException("lastmile." + setting + " is " + perSecond
                    + "; at least 25, or the longest request could never pass");
        }
        return perSecond;
    }
}
