package org.lastmile.checkpoint.sequence;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.violation.EpisodeEnds;
import org.lastmile.checkpoint.violation.Finding;
import org.lastmile.checkpoint.violation.Finding.Fact;
import org.lastmile.checkpoint.violation.Violations;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.Inbox;

/** Finds, among readings that came again, those that are other readings under a used sequence. */
@Singleton
public class JudgeRepeats {

    static final String KIND = "SEQUENCE_REUSED";
    private static final String CONSUMER = "checkpoint.sequence.passages";
    private static final Finding.Rule RULE = new Finding.Rule(
            "A device starts a new boot id whenever its sequence starts again.", "checkpoint sequence rules §1");
    private static final Duration LASTS = Duration.ofHours(24);

    private final KeptReadings kept;
    private final Violations violations;
    private final EpisodeEnds ends;
    private final Inbox inbox;

    JudgeRepeats(KeptReadings kept, Violations violations, EpisodeEnds ends, Inbox inbox) {
        this.kept = kept;
        this.violations = violations;
        this.ends = ends;
        this.inbox = inbox;
    }

    /**
     * Compares them with what was kept. Called in the transaction that remembers their events; those share their ids
     * with the first reading, so what was judged here is remembered apart.
     */
    public void handle(List<Passage> again) {
        Map<UUID, KeptReadings.Content> contents =
                kept.contents(again.stream().map(Passage::id).toList());
        List<Passage> others = again.stream()
                .filter(passage -> contents.containsKey(passage.id()))
                .filter(passage -> !KeptReadings.Content.of(passage).equals(contents.get(passage.id())))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        Map<UUID, Passage> judging = others.stream()
                .collect(Collectors.toMap(JudgeRepeats::telling, Function.identity(), (one, same) -> one));
        judging.keySet().retainAll(inbox.remember(CONSUMER, judging.keySet()));
        raise(judging.values().stream()
                .sorted(Comparator.comparing(Passage::receivedAt))
                .toList());
    }

    private void raise(List<Passage> others) {
        violations.lock(others.stream().map(other -> other.origin().deviceId()).toList());
        for (Passage other : others) {
            String device = other.origin().deviceId();
            violations.raise(finding(other));
            ends.endAt(KIND, device, other.receivedAt().plus(LASTS), "TIME_OVER");
        }
    }

    private static UUID telling(Passage other) {
        return EventId.derivedFrom(other.id().toString(), other.receivedAt().toString());
    }

    private static Finding finding(Passage other) {
        var origin = other.origin();
        return new Finding(
                KIND,
                "MEDIUM",
                origin.deviceId(),
                other.id() + "@" + other.receivedAt(),
                origin.placeCode(),
                other.measuredAt(),
                other.late(),
                List.of(
                        Fact.of("gate", origin.gateId()),
                        Fact.of("suspectDevice", origin.deviceId()),
                        Fact.of("bootId", origin.bootId()),
                        Fact.of("seq", origin.seq()),
                        Fact.of("measuredAt", other.measuredAt()),
                        Fact.of("passage", other.id())),
                RULE,
                null,
                other.trace());
    }
}
