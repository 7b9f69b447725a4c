package org.lastmile.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.lastmile.local.infrastructure.Part;
import org.lastmile.local.infrastructure.StackFailure;

/** Starts again what has ended by itself. A part that keeps ending is left alone, so that its log can be read. */
final class Upkeep {

    private static final int OFTEN = 3;
    private static final Duration WITHIN = Duration.ofMinutes(5);

    private final Clock clock;
    private final Executor background;
    private final Consumer<String> say;
    private final Map<String, Deque<Instant>> ends = new HashMap<>();
    private final Set<String> leftAlone = new HashSet<>();
    private final Set<String> starting = ConcurrentHashMap.newKeySet();

    /** Says what it does; starts parts in the {@code background}, because a start takes its time. */
    Upkeep(Clock clock, Executor background, Consumer<String> say) {
        this.clock = clock;
        this.background = background;
        this.say = say;
    }

    /** Looks once after these parts; nothing is started when they end because somebody wants them to. */
    void look(Collection<? extends Part> parts, BooleanSupplier stopping) {
        for (var part : parts) {
            if (part.running()) {
                leftAlone.remove(part.name());
            } else if (!stopping.getAsBoolean() && !leftAlone.contains(part.name()) && starting.add(part.name())) {
                revive(part);
            }
        }
    }

    private void revive(Part part) {
        if (endsTooOften(part.name())) {
            starting.remove(part.name());
            leftAlone.add(part.name());
            say.accept("%s has ended %d times and is left alone; see ./lastmile logs %s"
                    .formatted(part.name(), OFTEN + 1, part.name()));
            return;
        }
        say.accept(part.name() + " has ended; starting it again");
        background.execute(() -> {
            try {
                part.start();
                say.accept(part.name() + " is back");
            } catch (StackFailure failure) {
                say.accept(String.valueOf(failure.getMessage()));
            } finally {
                starting.remove(part.name());
            }
        });
    }

    private boolean endsTooOften(String part) {
        var now = clock.instant();
        var recent = ends.computeIfAbsent(part, name -> new ArrayDeque<>());
        recent.removeIf(end -> end.isBefore(now.minus(WITHIN)));
        recent.add(now);
        return recent.size() > OFTEN;
    }
}
