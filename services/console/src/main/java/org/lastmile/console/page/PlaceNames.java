package org.lastmile.console.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lastmile.console.call.ServiceAway;
import org.lastmile.console.call.ServiceRefusal;
import org.lastmile.console.call.Services;
import org.lastmile.console.gateway.Service;
import org.springframework.stereotype.Component;

/** Names of places, remembered for a while. When registration is away a place is called by its code. */
@Component
public final class PlaceNames {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;
    private static final int MOST = 100_000;

    private final Services services;
    private final Clock clock;
    private final Map<String, Remembered> names = new ConcurrentHashMap<>();

    PlaceNames(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    private record Remembered(String name, Instant until) {}

    /** The name of one place. */
    public String name(Me me, String code) {
        return names(me, List.of(code)).getOrDefault(code, code);
    }

    /** The names of these places; every code has one. */
    public Map<String, String> names(Me me, Collection<String> codes) {
        var now = clock.instant();
        var wanted = codes.stream().filter(code -> code.matches("[0-9]{2,15}")).collect(Collectors.toSet());
        var missing = wanted.stream().filter(code -> !isFresh(code, now)).toList();
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            fetch(me, missing.subList(from, Math.min(missing.size(), from + AT_ONCE)), now);
        }
        var found = new HashMap<String, String>();
        for (var code : codes) {
            var known = names.get(code);
            found.put(code, known == null ? code : known.name());
        }
        return found;
    }

    private boolean isFresh(String code, Instant now) {
        var known = names.get(code);
        return known != null && known.until().isAfter(now);
    }

    private void fetch(Me me, List<String> codes, Instant now) {
        if (names.size() > MOST) {
            names.clear();
        }
        codes.forEach(code -> names.putIfAbsent(code, new Remembered(code, now.plus(SOON))));
        try {
            var query = codes.stream().collect(Collectors.joining("&code=", "&code=", ""));
            services.get(me.staff(), Service.REGISTRATION, PlaceJson.Page.class, "/v1/places?limit=" + AT_ONCE + query)
                    .items()
                    .forEach(place -> names.put(place.code(), new Remembered(place.name(), now.plus(REMEMBERED))));
        } catch (ServiceAway | ServiceRefusal notNow) {
            codes.forEach(code ->
                    names.computeIfPresent(code, (same, known) -> new Remembered(known.name(), now.plus(SOON))));
        }
    }
}
