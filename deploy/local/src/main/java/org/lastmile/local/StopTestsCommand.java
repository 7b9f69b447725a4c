package org.lastmile.local;

import java.util.concurrent.Callable;
import org.lastmile.local.infrastructure.SharedInfrastructure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends what {@code ./lastmile test} started; the script calls it when Maven is done. */
@Command(name = "stop-tests", hidden = true, description = "Stops the servers that tests share.")
final class StopTestsCommand implements Callable<Integer> {

    @Mixin
    private StackOptions options = new StackOptions();

    @Override
    public Integer call() {
        SharedInfrastructure.stop(options.checkout());
        return 0;
    }
}
