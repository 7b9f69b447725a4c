package org.lastmile.local;

import org.lastmile.local.compose.ComposeCommand;
import org.lastmile.local.compose.SetupCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Main class behind {@code ./lastmile}; the shell script only finds a JDK and Maven and keeps this class built. */
@Command(
        name = "lastmile",
        description = "Runs Lastmile on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            TokenCommand.class,
            DeviceCommand.class,
            LogsCommand.class,
            ComposeCommand.class,
            SetupCommand.class,
            StopTestsCommand.class,
            HelpCommand.class
        })
final class Lastmile {

    private Lastmile() {}

    public static void main(String[] arguments) {
        var commandLine = new CommandLine(new Lastmile());
        commandLine.setExecutionExceptionHandler(new FailureReport());
        System.exit(commandLine.execute(arguments));
    }
}
