package org.lastmile.console.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.call.ServiceAway;
import org.lastmile.console.call.ServiceRefusal;
import org.lastmile.console.page.Me;
import org.springframework.stereotype.Component;

/**
 * Names of gates, remembered for a while per place whose staff may see them. A name is worth a short wait and no more:
 * when checkpoint is away or slow a gate is called by its id, and for a few seconds nobody asks again.
 */
@Component
public final class GateNames {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final int MOST = 100_000;

    private final GateCalls calls;
    private final Clock clock;
    private final Map<Asked, Known> names = new ConcurrentHashMap<>();
    private volatile Instant awayUntil = Instant.EPOCH;

    GateNames(GateCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    private record Asked(String place, String gate) {}

    private record Known(CompletableFuture<String> name, Instant until) {}

    /** The name of one gate. */
    public String name(Me me, String id) {
        return names(me, List.of(id)).getOrDefault(id, id);
    }

    /** The names of these gates; every id has one. */
    public Map<String, String> names(Me me, Collection<String> ids) {
        var now = clock.instant();
        if (names.size() > MOST) {
            names.clear();
        }
        var wanted = new HashMap<String, CompletableFuture<String>>();
        ids.forEach(id -> wanted.put(id, name(me, new Asked(me.place(), id), now)));
        var all = CompletableFuture.allOf(wanted.values().toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, WAIT.toMillis(), TimeUnit.MILLISECONDS);
        all.join();
        var found = new HashMap<String, String>();
        wanted.forEach((id, name) -> found.put(id, name.getNow(id)));
        if (!wanted.values().stream().allMatch(CompletableFuture::isDone)) {
            awayUntil = clock.instant().plus(SOON);
        }
        return found;
    }

    private CompletableFuture<String> name(Me me, Asked asked, Instant now) {
        var mine = new Known(new CompletableFuture<>(), now.plus(SOON));
        var before = names.get(asked);
        if (now.isBefore(awayUntil)) {
            return CompletableFuture.completedFuture(last(before, asked));
        }
        var known = names.compute(asked, (same, there) -> there != null && now.isBefore(there.until()) ? there : mine);
        if (known.equals(mine)) {
            Thread.ofVirtual().name("gate-name").start(() -> fetch(me, asked, mine, last(before, asked)));
        }
        return known.name();
    }

    /** What the gate was called last; its id when nobody knows. */
    private static String last(@Nullable Known known, Asked asked) {
        return known == null ? asked.gate() : known.name().getNow(asked.gate());
    }

    private void fetch(Me me, Asked asked, Known mine, String last) {
        try {
            mine.name().complete(calls.find(me, asked.gate()).name());
            names.put(asked, new Known(mine.name(), clock.instant().plus(REMEMBERED)));
        } catch (ServiceAway away) {
            awayUntil = clock.instant().plus(SOON);
        } catch (ServiceRefusal unknown) {
            names.put(asked, new Known(mine.name(), clock.instant().plus(REMEMBERED)));
        } finally {
            mine.name().complete(last);
        }
    }
}
