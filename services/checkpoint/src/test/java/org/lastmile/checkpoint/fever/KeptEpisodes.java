package org.lastmile.checkpoint.fever;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lastmile.platform.core.event.Change;

/** Episodes in memory, with the events that told of them. Refuses what the database refuses. */
final class KeptEpisodes implements FeverEpisodes {

    final List<FeverEvent> told = new ArrayList<>();
    private final Map<String, FeverEpisode.Open> open = new LinkedHashMap<>();
    private final Set<String> locked = new HashSet<>();

    @Override
    public List<FeverEpisode.Open> open(Collection<String> subjects, Collection<UUID> passages) {
        return open.values().stream()
                .filter(episode -> subjects.contains(episode.subject())
                        || episode.passages().stream().anyMatch(passages::contains))
                .toList();
    }

    @Override
    public void lock(Collection<String> subjects) {
        locked.addAll(subjects);
    }

    @Override
    public void save(Change<FeverEpisode, FeverEvent> change) {
        FeverEpisode state = change.state();
        if (!locked.contains(state.subject())) {
            throw new IllegalStateException("saved without the lock of its subject");
        }
        switch (state) {
            case FeverEpisode.Open lasting -> open.put(lasting.subject(), lasting);
            case FeverEpisode.Cleared over -> open.remove(over.subject());
        }
        told.addAll(change.events());
    }

    @Override
    public Set<String> openSubjects() {
        return Set.copyOf(open.keySet());
    }
}
