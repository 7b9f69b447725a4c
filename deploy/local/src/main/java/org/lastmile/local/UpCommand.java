package org.lastmile.local;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lastmile.local.api.Api;
import org.lastmile.local.api.County;
import org.lastmile.local.build.Build;
import org.lastmile.local.infrastructure.Part;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.local.stack.Service;
import org.lastmile.local.stack.Stack;
import org.lastmile.local.stack.StackSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up}: builds what is stale, starts everything, loads the county, and stays until Ctrl-C. */
@Command(name = "up", description = "Builds what is stale, starts everything and stays; Ctrl-C stops it in order.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private StackOptions options = new StackOptions();

    @Option(names = "--detach", description = "return when everything is healthy; './lastmile down' stops it")
    private boolean detach;

    @Option(names = "--watch", description = "then print a line a second: readings, alerts, lag, age of the outbox")
    private boolean watch;

    private final Lines lines = Lines.ofThisTerminal();
    private final AtomicBoolean stopped = new AtomicBoolean();

    @Override
    public Integer call() throws InterruptedException {
        var begin = System.nanoTime();
        if (detach && watch) {
            throw new StackFailure("--watch stays and --detach does not: choose one");
        }
        var settings = options.settings();
        try (var lock = LauncherLock.take(settings.home())) {
            options.remember();
            var stack = Stack.of(settings);
            var hook = new Thread(() -> stopOnce(stack), "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                start(stack, settings);
                var county = new County(Api.of(stack)).load();
                lines.show("county", county);
            } catch (StackFailure failure) {
                lines.say(failure);
                stopOnce(stack);
                return 1;
            }
            new Welcome(stack, settings).print(lines, Duration.ofNanos(System.nanoTime() - begin), detach);
            if (detach) {
                Runtime.getRuntime().removeShutdownHook(hook);
                return 0;
            }
            new Watch(stack, lines, watch).until(stopped::get);
            return 0;
        }
    }

    /** The servers start while Maven builds: neither waits for the other. */
    private void start(Stack stack, StackSettings settings) {
        var servers = CompletableFuture.runAsync(
                () -> stack.startInfrastructure(lines),
                task -> Thread.ofPlatform().name("servers").start(task));
        try {
            build(settings);
        } finally {
            join(servers);
        }
        stack.startServices(Set.of(Service.values()), lines);
    }

    private static void join(CompletableFuture<?> servers) {
        try {
            servers.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof StackFailure cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private void build(StackSettings settings) {
        var maven = System.getProperty("lastmile.maven", "mvn");
        var build = new Build(settings.checkout(), settings.javaHome(), maven, settings.home());
        var stale = build.stale(Build.SERVICES);
        if (stale.isEmpty()) {
            return;
        }
        var begin = System.nanoTime();
        lines.show("build", "building " + String.join(", ", stale));
        try {
            build.run(stale);
        } catch (StackFailure failure) {
            lines.failed("build", failure);
            throw failure;
        }
        lines.show("build", "done in " + Lines.seconds(Duration.ofNanos(System.nanoTime() - begin)));
    }

    private void stopOnce(Stack stack) {
        if (stopped.compareAndSet(false, true)) {
            lines.say("");
            Stopping.stop(stack, lines);
            if (stack.parts().stream().anyMatch(Part::running)) {
                // it was just being started again
                Stopping.stop(stack, lines);
            }
        }
    }
}
