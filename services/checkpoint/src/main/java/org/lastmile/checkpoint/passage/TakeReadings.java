package org.lastmile.checkpoint.passage;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
            Clock clock) {
        this.policy = new ReadingPolicy(tokens, restrictions, links, fevers, times, gateHolds);
        this.stream = stream;
        this.inFlight = inFlight;
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

    /** Takes the readings. Refuses readings-count, too-many-readings and kafka-away. */
    public Answer handle(List<Reading> readings, Device device, @Nullable String trace) {
        if (readings.isEmpty() || readings.size() > MOST) {
            throw PassageRefusal.wrongCount();
        }
        Instant now = clock.instant();
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
        try (var room = inFlight.take(passages.size())) {
            stream.publish(passages);
        }
        return new Answer(outcomes, now);
    }
}
