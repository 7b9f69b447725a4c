package org.lastmile.local;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.lastmile.local.stack.Service;
import org.lastmile.local.stack.Stack;

/** While the stack runs in the foreground: says when a service has ended by itself. */
final class Watch {

    private static final int SECONDS = 2;

    private final Stack stack;
    private final Lines lines;
    private final Set<Service> ended = new HashSet<>();

    Watch(Stack stack, Lines lines) {
        this.stack = stack;
        this.lines = lines;
    }

    /** Watches until {@code stopping} says that services end because somebody wants them to. */
    void until(BooleanSupplier stopping) throws InterruptedException {
        while (!stopping.getAsBoolean()) {
            TimeUnit.SECONDS.sleep(SECONDS);
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
        }
    }
}
