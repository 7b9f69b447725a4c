package org.lastmile.agent;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Entry point of the program. */
@Command(
        name = "agent",
        description = "The program on a gate's computer: keeps readings until the server has answered them.",
        subcommands = {RunCommand.class, ClaimCommand.class},
        versionProvider = Agent.Version.class,
        mixinStandardHelpOptions = true)
public final class Agent {

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {GateAgent.version()};
        }
    }

    /** Runs one command. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Agent())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof AgentFailure || failure instanceof UncheckedIOException) {
                        command.getErr().println("agent: " + failure.getMessage());
                        return 1;
                    }
                    throw failure;
                })
                .execute(arguments));
    }
}
