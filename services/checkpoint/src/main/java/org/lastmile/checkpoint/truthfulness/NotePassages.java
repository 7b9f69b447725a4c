package org.lastmile.checkpoint.truthfulness;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.PassageJudge;

/** Remembers what is to be looked at, while passages are kept. Most batches cost no statement. */
@Singleton
public class NotePassages implements PassageJudge {

    private final HotReadings hotReadings;
    private final GatesWithNews news;
    private final Clock clock;

    NotePassages(HotReadings hotReadings, GatesWithNews news, Clock clock) {
        this.hotReadings = hotReadings;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void judge(List<Passage> kept) {
        kept.forEach(passage -> news.add(passage.origin().gateId()));
        var hot = kept.stream()
                .filter(passage -> passage.temperature().isFever())
                .map(passage -> new HotReading(
                        passage.id(), passage.origin().deviceId(), passage.personToken(), passage.measuredAt()))
                .toList();
        if (!hot.isEmpty()) {
            hotReadings.add(hot, clock.instant().plus(RetryPolicy.WITHIN));
        }
    }
}
