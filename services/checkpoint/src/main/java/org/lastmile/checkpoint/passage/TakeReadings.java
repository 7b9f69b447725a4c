package org.lastmile.checkpoint.passage;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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
    private static final int MOST_PEOPLE = 2_000;

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
            CardGuesses guesses,
            Clock clock) {
        this.policy = new ReadingPolicy(
                new PersonPolicy(tokens, links, guesses), new PassagePolicy(restrictions, fevers, gateHolds), times);
        this.stream = stream;
        this.inFlight = inFlight;
        this.budgets = budgets;
        this.clock = clock;
    }

    /** What became of one reading. */
    public sealed interface Outcome {

        /**
         * It is safe, and the gate is told this.
         *
         * @param verdict the severest of all people in it; null of somebody who was turned back and need not stay
         * @param passengers verdict for each passenger of a vehicle, in their order
         */
        record Accepted(@Nullable Verdict verdict, List<Verdict> passengers) implements Outcome {

            static final Accepted TURNED_BACK = new Accepted(null, List.of());
            private static final Accepted PASS = new Accepted(Verdict.PASS, List.of());
            private static final Accepted RECHECK = new Accepted(Verdict.RECHECK, List.of());
            private static final Accepted HOLD = new Accepted(Verdict.HOLD, List.of());

            static Accepted of(Verdict verdict) {
                return switch (verdict) {
                    case PASS -> PASS;
                    case RECHECK -> RECHECK;
                    case HOLD -> HOLD;
                };
            }

            /** Of the people in a vehicle, the driver first. */
            static Accepted of(List<Verdict> people) {
                return new Accepted(severest(people), List.copyOf(people.subList(1, people.size())));
            }

            /** PASS, RECHECK, HOLD: each is severer than the one before. */
            static Verdict severest(List<Verdict> verdicts) {
                return Collections.max(verdicts);
            }
        }

        /**
         * It was not taken.
         *
         * @param retryAfter when the same reading may be taken; null when it never will be
         */
        record Rejected(
                String code, String detail, @Nullable Duration retryAfter) implements Outcome {}
    }

    /**
     * What became of all readings.
     *
     * @param outcomes in the order of the readings
     * @param serverTime our time when they came in
     */
    public record Answer(List<Outcome> outcomes, Instant serverTime) {}

    /**
     * Takes the readings; completes when Kafka has all that are accepted. Refuses readings-count, people-count,
     * device-budget-spent and too-many-readings at once, kafka-away by a failure.
     */
    public CompletableFuture<Answer> handle(List<Reading> readings, Device device, @Nullable String trace) {
        if (readings.isEmpty() || readings.size() > MOST) {
            throw PassageRefusal.wrongCount();
        }
        int people = 0;
        for (Reading reading : readings) {
            people += reading.heads();
        }
        if (people > MOST_PEOPLE) {
            throw PassageRefusal.tooManyPeople(MOST_PEOPLE);
        }
        Instant now = clock.instant();
        int backlog = 0;
        for (Reading reading : readings) {
            backlog += policy.isBacklog(reading, device, now) ? 1 : 0;
        }
        budgets.take(device.id(), readings.size() - backlog, backlog);
        var outcomes = new ArrayList<Outcome>(readings.size());
        var events = new ArrayList<GateEvent>(readings.size());
        for (Reading reading : readings) {
            try {
                outcomes.add(policy.take(reading, device, now, trace, events));
            } catch (ReadingFault fault) {
                outcomes.add(new Outcome.Rejected(fault.code(), fault.detail(), fault.retryAfter()));
            }
        }
        int waited = backlog;
        return publish(events, () -> budgets.giveBack(device.id(), readings.size() - waited, waited))
                .thenApply(safe -> new Answer(outcomes, now));
    }

    /** Completes when Kafka has them; what is refused or fails is undone first. */
    private CompletableFuture<Void> publish(List<GateEvent> events, Runnable undo) {
        ReadingsInFlight.Room room = null;
        try {
            room = inFlight.take(events.size());
            var taken = room;
            return stream.publish(events).whenComplete((safe, failure) -> {
                taken.close();
                if (failure != null) {
                    undo.run();
                }
            });
        } catch (RuntimeException unsent) {
            if (room != null) {
                room.close();
            }
            undo.run();
            throw unsent;
        }
    }
}
