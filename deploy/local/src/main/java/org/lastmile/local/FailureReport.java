package org.lastmile.local;

import org.lastmile.local.infrastructure.StackFailure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a person what went wrong without a stack trace, when it is understood. */
public final class FailureReport implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof StackFailure understood) {
            command.getErr().println("lastmile: " + understood.getMessage());
            understood.lastLines().forEach(line -> command.getErr().println("    " + line));
            return 1;
        }
        throw failure;
    }
}
