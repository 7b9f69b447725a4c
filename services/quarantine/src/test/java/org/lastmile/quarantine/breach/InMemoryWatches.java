package org.lastmile.quarantine.breach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.pii.PersonToken;

/** One person's watch, and all that was told of it. */
final class InMemoryWatches implements Watches {

    private Watch watch;
    private final List<EpisodeEvent> told = new ArrayList<>();

    InMemoryWatches(Watch watch) {
        this.watch = watch;
    }

    List<EpisodeEvent> told() {
        return told;
    }

    @Override
    public List<Watch> lockShown(Collection<PersonToken> shown) {
        return watch.shownAs().stream().anyMatch(shown::contains) ? List.of(watch) : List.of();
    }

    @Override
    public List<Watch> lock(Collection<PersonToken> persons) {
        return persons.contains(watch.person()) ? List.of(watch) : List.of();
    }

    @Override
    public Optional<Found> find(UUID episode) {
        return watch.open().stream()
                .filter(open -> open.id().equals(episode))
                .map(open -> new Found(open, watch.person()))
                .findFirst();
    }

    @Override
    public List<Passage> takeOverstayed(Instant now, int atMost) {
        return List.of();
    }

    @Override
    public void save(List<Change<Watch, EpisodeEvent>> changes) {
        for (var change : changes) {
            watch = change.state();
            told.addAll(change.events());
        }
    }
}
