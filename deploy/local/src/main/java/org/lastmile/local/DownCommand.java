package org.lastmile.local;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.lastmile.local.infrastructure.Patience;
import org.lastmile.local.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code down}: asks a running launcher to stop, then stops whatever is left of the stack. */
@Command(name = "down", description = "Stops everything in order.")
final class DownCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    @Mixin
    private StackOptions options = new StackOptions();

    @Override
    public Integer call() {
        var settings = options.settings();
        var lines = Lines.ofThisTerminal();
        var mine = LauncherLock.tryTake(settings.home());
        if (mine.isEmpty()) {
            lines.say("asking the running launcher to stop");
            LauncherLock.holder(settings.home()).ifPresent(launcher -> {
                launcher.destroy();
                Patience.until(LIMIT, () -> !launcher.isAlive());
            });
            mine = LauncherLock.tryTake(settings.home());
        }
        Stopping.stop(Stack.of(settings), lines);
        mine.ifPresent(LauncherLock::close);
        return 0;
    }
}
