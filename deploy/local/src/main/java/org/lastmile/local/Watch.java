package org.lastmile.local;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.lastmile.local.stack.Service;
import org.lastmile.local.stack.Stack;
import org.lastmile.local.watch.StackMeter;

/** While the stack runs in the foreground: says when a service has ended by itself and, if wanted, how it is doing. */
final class Watch {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Stack stack;
    private final Lines lines;
    private final Optional<StackMeter> meter;
    private final Set<Service> ended = new HashSet<>();

    /** Watches this stack; with a line a second only when {@code measuring}. */
    Watch(Stack stack, Lines lines, boolean measuring) {
        this.stack = stack;
        this.lines = lines;
        this.meter = measuring ? Optional.of(new StackMeter(stack)) : Optional.empty();
    }

    /** Watches until {@code stopping} says that services end because somebody wants them to. */
    void until(BooleanSupplier stopping) throws InterruptedException {
        while (!stopping.getAsBoolean()) {
            TimeUnit.SECONDS.sleep(1);
            for (var service : Service.values()) {
                var process = stack.instance(service, 1);
                if (process.running()) {
                    ended.remove(service);
                } else if (!stopping.getAsBoolean() && ended.add(service)) {
                    lines.say("");
                    lines.say(service.id() + " has ended; the last lines of its log:");
                    process.lastLines(10).forEach(line -> lines.say("    " + line));
                }
            }
            meter.flatMap(StackMeter::line)
                    .filter(line -> !stopping.getAsBoolean())
                    .ifPresent(line -> lines.say(time() + "   " + line));
        }
    }

    private static String time() {
        return LocalTime.now(Clock.systemDefaultZone()).format(TIME);
    }
}
