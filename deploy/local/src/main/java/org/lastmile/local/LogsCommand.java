package org.lastmile.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.local.stack.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code logs SERVICE}: shows the end of a log, and with {@code -f} what comes. */
@Command(name = "logs", description = "Shows the end of a part's log; -f follows it.")
final class LogsCommand implements Callable<Integer> {

    @Mixin
    private StackOptions options = new StackOptions();

    @Parameters(paramLabel = "SERVICE", description = "a service, or postgres, kafka, registry, build")
    private String part = "";

    @Option(names = "-f", description = "follow")
    private boolean follow;

    @Option(names = "-n", paramLabel = "LINES", description = "how many lines (default: ${DEFAULT-VALUE})")
    private int count = 50;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var log = options.home().resolve("log").resolve(part + ".log");
        if (!part.matches("[a-z0-9-]+") || !Files.exists(log)) {
            throw new StackFailure("there is no log of '%s'; parts are %s, postgres, kafka, registry and build"
                    .formatted(part, String.join(", ", Service.ids())));
        }
        var command = follow
                ? List.of("tail", "-n", Integer.toString(count), "-F", log.toString())
                : List.of("tail", "-n", Integer.toString(count), log.toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
