package org.lastmile.simulator.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.lastmile.local.StackOptions;
import org.lastmile.local.api.Api;
import org.lastmile.local.api.County;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.local.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: a synthetic county in front of a running stack; starts the stack when none runs. */
@Command(
        name = "demo",
        description = "Plays a synthetic county: people, gates, readings, faults, and the story of a household exit.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    private static final double FASTEST = 5000;

    @Mixin
    private StackOptions options = new StackOptions();

    @Option(names = "--rate", description = "readings/s over the county, mean of a day (default: ${DEFAULT-VALUE})")
    private double rate = 20;

    @Option(names = "--seed", description = "the same seed, the same people and sequence (default: ${DEFAULT-VALUE})")
    private long seed = 2020;

    @Option(
            names = "--story-every",
            paramLabel = "SECONDS",
            description = "pause between stories (default: ${DEFAULT-VALUE})")
    private double storyEvery = 20;

    @Option(names = "--day", paramLabel = "MINUTES", description = "how long a day takes (default: ${DEFAULT-VALUE})")
    private double day = 24;

    @Option(names = "--place", paramLabel = "CODE", description = "county, town or village (default: ${DEFAULT-VALUE})")
    private String place = County.CODE;

    @Option(names = "--once", description = "play the story a single time, print its timeline and end")
    private boolean once;

    @Override
    public Integer call() throws InterruptedException {
        check();
        var running = new RunningStack(options);
        running.ensure();
        var stack = Stack.of(options.settings());
        var settings = new DemoSettings(
                place,
                rate,
                seed,
                Duration.ofMillis(Math.round(storyEvery * 1000)),
                Duration.ofMillis(Math.round(day * 60_000)),
                options.home().resolve("demo"));
        var screen = Screen.ofThisTerminal();
        var demo = new Demo(Api.of(stack), settings, screen, Clock.systemUTC());
        if (once) {
            demo.once();
            return 0;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(demo, screen, running), "stop"));
        screen.say("the page is at %s (sign in as chief, the password is in %s); Ctrl-C ends the demo"
                .formatted(stack.url(), stack.secrets().folder().resolve("first-sign-in")));
        demo.run();
        return 0;
    }

    private static void end(Demo demo, Screen screen, RunningStack running) {
        try {
            demo.stop();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        screen.say("the demo has ended; " + running.outlook());
    }

    private void check() {
        if (!(rate > 0 && rate <= FASTEST)) {
            throw new StackFailure("--rate must be above 0 and at most %.0f".formatted(FASTEST));
        }
        if (!(storyEvery >= 1) || !(day >= 1)) {
            throw new StackFailure("--story-every must be at least 1 second and --day at least 1 minute");
        }
        if (!place.matches("[0-9]{2,15}")) {
            throw new StackFailure("--place must be a place code such as 130126 or 130126100");
        }
    }
}
