package org.lastmile.platform.core.event;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How far a consumer is behind: grows while it is stuck, stays small while it is idle. */
final class ConsumerLag {

    private final Clock clock;
    private final Set<InHand> inHand = ConcurrentHashMap.newKeySet();
    private volatile double last;

    ConsumerLag(Clock clock) {
        this.clock = clock;
    }

    /** Records that a listener works on; compared by identity, because two may be equally old. */
    static final class InHand {
        private final long oldestMillis;
        private final long newestMillis;

        private InHand(long oldestMillis, long newestMillis) {
            this.oldestMillis = oldestMillis;
            this.newestMillis = newestMillis;
        }
    }

    InHand takeUp(List<ConsumerRecord<String, byte[]>> records) {
        var times = records.stream().mapToLong(ConsumerRecord::timestamp).summaryStatistics();
        var taken = new InHand(times.getMin(), times.getMax());
        inHand.add(taken);
        return taken;
    }

    void putDown(InHand taken) {
        last = secondsSince(taken.newestMillis);
        inHand.remove(taken);
    }

    double seconds() {
        return inHand.stream()
                .mapToDouble(taken -> secondsSince(taken.oldestMillis))
                .max()
                .orElse(last);
    }

    private double secondsSince(long millis) {
        return Math.max(0, clock.millis() - millis) / 1000.0;
    }
}
