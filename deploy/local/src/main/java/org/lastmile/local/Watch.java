package org.lastmile.local;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.lastmile.local.stack.Stack;
import org.lastmile.local.watch.StackMeter;

/** While the stack runs in the foreground: starts again what ended by itself and, if wanted, says how it is doing. */
final class Watch {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Stack stack;
    private final Lines lines;
    private final Optional<StackMeter> meter;
    private final Upkeep upkeep;

    /** Watches this stack; with a line a second only when {@code measuring}. */
    Watch(Stack stack, Lines lines, boolean measuring) {
        this.stack = stack;
        this.lines = lines;
        this.meter = measuring ? Optional.of(new StackMeter(stack)) : Optional.empty();
        this.upkeep = new Upkeep(
                Clock.systemUTC(), start -> Thread.ofVirtual().name("upkeep").start(start), lines::say);
    }

    /** Watches until {@code stopping} says that services end because somebody wants them to. */
    void until(BooleanSupplier stopping) throws InterruptedException {
        while (!stopping.getAsBoolean()) {
            TimeUnit.SECONDS.sleep(1);
            upkeep.look(stack.parts(), stopping);
            meter.flatMap(StackMeter::line)
                    .filter(line -> !stopping.getAsBoolean())
                    .ifPresent(line -> lines.say(time() + "   " + line));
        }
    }

    private static String time() {
        return LocalTime.now(Clock.systemDefaultZone()).format(TIME);
    }
}
