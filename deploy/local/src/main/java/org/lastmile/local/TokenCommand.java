package org.lastmile.local;

import java.util.concurrent.Callable;
import org.lastmile.local.api.Api;
import org.lastmile.local.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code token ROLE [PLACE]}: prints a signed token and nothing else, for use in a shell variable. */
@Command(name = "token", description = "Prints a token for one role at one place.")
final class TokenCommand implements Callable<Integer> {

    @Mixin
    private StackOptions options = new StackOptions();

    @Parameters(
            index = "0",
            paramLabel = "ROLE",
            description = "registrar, gate, cadre, medic, duty, supervisor, inspector, leader, auditor or ops")
    private String role = "";

    @Parameters(
            index = "1",
            paramLabel = "PLACE",
            arity = "0..1",
            defaultValue = "130126",
            description = "place code; the holder sees what is below it (default: ${DEFAULT-VALUE})")
    private String place = "";

    @Override
    public Integer call() {
        System.out.println(Api.of(Stack.of(options.settings())).token(role, place));
        return 0;
    }
}
