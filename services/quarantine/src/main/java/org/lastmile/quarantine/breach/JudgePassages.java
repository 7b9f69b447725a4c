package org.lastmile.quarantine.breach;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.lastmile.platform.core.event.Change;

/**
 * Finds, among a batch of passages, the exits of those who must stay in. A fixed number of statements per batch, in the
 * transaction that remembers its events.
 */
public final class JudgePassages {

    private final Watches watches;
    private final Duration tolerance;
    private final Clock clock;

    public JudgePassages(Watches watches, Duration tolerance, Clock clock) {
        this.watches = watches;
        this.tolerance = tolerance;
        this.clock = clock;
    }

    /**
     * Judges them.
     *
     * @param passages in the order they were told; those of one person are judged in this order
     */
    public void handle(List<Passage> passages) {
        if (passages.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var changes = new ArrayList<Change<Watch, EpisodeEvent>>();
        for (Watch watch :
                watches.lockShown(passages.stream().map(Passage::shown).collect(toSet()))) {
            List<Passage> seen = passages.stream()
                    .filter(passage -> watch.shownAs().contains(passage.shown()))
                    .toList();
            changes.add(judge(watch, seen, now));
        }
        if (!changes.isEmpty()) {
            watches.save(changes);
        }
    }

    private Change<Watch, EpisodeEvent> judge(Watch before, List<Passage> seen, Instant now) {
        Watch watch = before;
        var events = new ArrayList<EpisodeEvent>();
        for (int i = 0; i < seen.size(); i++) {
            List<Passage> entries = seen.subList(i + 1, seen.size()).stream()
                    .filter(watch::isEntry)
                    .toList();
            var change = watch.see(seen.get(i), entries, tolerance, now);
            watch = change.state();
            events.addAll(change.events());
        }
        return new Change<>(watch, events);
    }
}
