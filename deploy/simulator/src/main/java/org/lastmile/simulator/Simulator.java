package org.lastmile.simulator;

import org.lastmile.local.FailureReport;
import org.lastmile.simulator.demo.DemoCommand;
import org.lastmile.simulator.fault.FaultsCommand;
import org.lastmile.simulator.ingest.Ingest;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the simulator's commands. */
@Command(
        name = "simulator",
        description = "People, devices and load that do not exist, against a stack that does.",
        subcommands = {DemoCommand.class, Load.class, Ingest.class, FaultsCommand.class},
        mixinStandardHelpOptions = true)
public final class Simulator {

    /** Runs one command. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Simulator())
                .setExecutionExceptionHandler(new FailureReport())
                .execute(arguments));
    }
}
