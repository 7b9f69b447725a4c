package org.lastmile.checkpoint.fever;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.Passages;

/** Passages in memory, found by the same conditions as in the database. */
final class KeptPassages implements Passages {

    private final Map<UUID, Passage> byId = new LinkedHashMap<>();

    @Override
    public void lockTogether(Collection<String> marks) {
        // one thread
    }

    @Override
    public void makeDays(Collection<LocalDate> days) {
        // there is always room
    }

    @Override
    public void learnDays() {
        // there is always room
    }

    @Override
    public int forgetBefore(LocalDate first) {
        throw new UnsupportedOperationException("the fever rule forgets nothing");
    }

    @Override
    public Passages.Matched match(Match match, int limit) {
        throw new UnsupportedOperationException("the fever rule asks no such question");
    }

    @Override
    public void add(List<Passage> passages) {
        passages.forEach(passage -> byId.putIfAbsent(passage.id(), passage));
    }

    @Override
    public List<Passage> fevers(Neighbourhood near) {
        return byId.values().stream()
                .filter(p -> p.personToken() != null && near.personTokens().contains(p.personToken())
                        || near.passages().contains(p.id())
                        || p.recheckOf() != null && near.passages().contains(p.recheckOf()))
                .filter(p ->
                        !p.measuredAt().isBefore(near.from()) && !p.measuredAt().isAfter(near.to()))
                .filter(p -> p.temperature().isFever())
                .toList();
    }

    @Override
    public Optional<Passage> find(UUID id, Instant measuredAt) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Passage> find(Question question, int limit) {
        throw new UnsupportedOperationException("the fever rule asks no such question");
    }
}
