package org.lastmile.checkpoint.fever;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.event.EventId;

/**
 * A confirmed fever, from the second reading to the first normal one.
 *
 * <pre>
 *   (first ≥ 37.30) ──second ≥ 37.30 within ten minutes──▶ Open ──valid, below 37.30, measured later──▶ Cleared
 *                                                          │  ▲
 *                                                          └──┘ each further reading ≥ 37.30
 * </pre>
 */
public sealed interface FeverEpisode {

    /** The episode. */
    UUID violationId();

    /** Person token, else plate token, else device id. */
    String subject();

    /** It lasts. */
    record Open(
            UUID violationId,
            String subject,
            String placeCode,
            Instant firstMeasuredAt,
            Instant lastMeasuredAt,
            List<UUID> passages)
            implements FeverEpisode {

        public Open {
            passages = List.copyOf(passages);
        }

        boolean has(Passage passage) {
            return passages.contains(passage.id());
        }

        Change<FeverEpisode, FeverEvent> seenAgain(Passage again, Instant now) {
            var all = new ArrayList<>(passages);
            all.add(again.id());
            Instant last = again.measuredAt().isAfter(lastMeasuredAt) ? again.measuredAt() : lastMeasuredAt;
            return Change.of(
                    new Open(violationId, subject, placeCode, firstMeasuredAt, last, all),
                    new FeverEvent.FeverSeenAgain(violationId, subject, again, all.size(), now));
        }

        boolean isClearedBy(Passage normal) {
            return normal.measuredAt().isAfter(lastMeasuredAt);
        }

        Change<FeverEpisode, FeverEvent> clear(Passage normal, Instant now) {
            return Change.of(
                    new Cleared(violationId, subject, now),
                    new FeverEvent.FeverCleared(violationId, subject, normal, now));
        }
    }

    /** It is over. */
    record Cleared(UUID violationId, String subject, Instant clearedAt) implements FeverEpisode {}

    /** A second reading confirms a first. The id follows from both, so that a replay finds the same episode. */
    static Change<FeverEpisode, FeverEvent> confirm(String subject, Passage first, Passage second, Instant now) {
        UUID id = EventId.derivedFrom(
                "FEVER_CONFIRMED", first.id().toString(), second.id().toString());
        return Change.of(
                new Open(
                        id,
                        subject,
                        second.origin().placeCode(),
                        first.measuredAt(),
                        second.measuredAt(),
                        List.of(first.id(), second.id())),
                new FeverEvent.FeverConfirmed(id, subject, first, second, now));
    }
}
