package org.lastmile.registration.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lastmile.platform.core.event.Change;

/** Places without a database. */
class InMemoryPlaces implements Places {

    final Map<String, Place> places = new TreeMap<>();
    final List<PlaceDefined> events = new ArrayList<>();

    @Override
    public Optional<Place> find(String code) {
        return Optional.ofNullable(places.get(code));
    }

    @Override
    public List<Place> find(PlaceQuestion question) {
        return places.values().stream()
                .filter(place -> question.parent() == null || question.parent().equals(place.parent()))
                .limit(question.limit())
                .toList();
    }

    @Override
    public Map<String, Place> lock(Collection<String> codes) {
        var found = new TreeMap<>(places);
        found.keySet().retainAll(codes);
        return found;
    }

    @Override
    public void save(Change<List<Place>, PlaceDefined> change) {
        change.state().forEach(place -> places.put(place.code(), place));
        events.addAll(change.events());
    }
}
