package org.lastmile.checkpoint.passage;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.device.Device;
import org.lastmile.checkpoint.restriction.PersonLinks;
import org.lastmile.checkpoint.restriction.RestrictionCopy;
import org.lastmile.platform.core.pii.PersonTokenKey;

/**
 * Takes the readings of one request: each is checked and gets its verdict, all accepted ones go to Kafka together, and
 * the answer is given only when Kafka has them.
 */
@Singleton
public class TakeReadings {

    private static final int MOST = 500;

    private final ReadingPolicy policy;
    private final PassageStream stream;
    private final ReadingsInFlight inFlight;
    private final DeviceBudgets budgets;
    private final Clock clock;

    TakeReadings(
            PersonTokenKey tokens,
            RestrictionCopy restrictions,
            PersonLinks links,
            KnownFevers fevers,
            MeasuredTimePolicy times,
            GateHolds gateHolds,
            PassageStream stream,
            ReadingsInFlight inFlight,
            DeviceBudgets budgets,
            Clock clock) {
        this.policy = new ReadingPolicy(tokens, restrictions, links, fevers, times, gateHolds);
        this.stream = stream;
        this.inFlight = inFlight;
        this.budgets = budgets;
        this.clock = clock;
    }

    /** What became of one reading. */
    public sealed interface Outcome {

        /** It is safe, and the gate is told this. */
        record Accepted(Verdict verdict) implements Outcome {}

        /** It was not taken. */
        record Rejected(String code, String detail) implements Outcome {}
    }

    /**
     * What became of all readings.
     *
     * @param outcomes in the order of the readings
     * @param serverTime our time when they came in
     */
    public record Answer(List<Outcome> outcomes, Instant serverTime) {}

    /**
     * Takes the readings; completes when Kafka has all that are accepted. Refuses readings-count, device-budget-spent
     * and too-many-readings at once, kafka-away by a failure.
     */
    public CompletableFuture<Answer> handle(List<Reading> readings, Device device, @Nullable String trace) {
        if (readings.isEmpty() || readings.size() > MOST) {
            throw PassageRefusal.wrongCount();
        }
        Instant now = clock.instant();
        int backlog = 0;
        for (Reading reading : readings) {
            backlog += policy.isBacklog(reading, device, now) ? 1 : 0;
        }
        budgets.take(device.id(), readings.size() - backlog, backlog);
        var outcomes = new ArrayList<Outcome>(readings.size());
        var passages = new ArrayList<Passage>(readings.size());
        for (Reading reading : readings) {
            try {
                Passage passage = policy.take(reading, device, now, trace);
                passages.add(passage);
                outcomes.add(new Outcome.Accepted(passage.verdict()));
            } catch (ReadingFault fault) {
                outcomes.add(new Outcome.Rejected(fault.code(), fault.detail()));
            }
        }
        var answer = new Answer(outcomes, now);
        var room = inFlight.take(passages.size());
        try {
            return stream.publish(passages)
                    .whenComplete((safe, failure) -> room.close())
                    .thenApply(safe -> answer);
        } catch (RuntimeException unsent) {
            room.close();
            throw unsent;
        }
    }
}
