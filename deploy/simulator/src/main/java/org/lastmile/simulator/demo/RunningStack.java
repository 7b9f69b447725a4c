package org.lastmile.simulator.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lastmile.local.StackOptions;
import org.lastmile.local.infrastructure.Patience;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.local.stack.Service;
import org.lastmile.local.stack.Stack;

/** Makes sure that a stack runs: uses one that does, waits for one that is starting, else starts one. */
final class RunningStack {

    private static final Duration STARTING = Duration.ofMinutes(5);

    private final StackOptions options;

    RunningStack(StackOptions options) {
        this.options = options;
    }

    /** Returns when every service answers. */
    void ensure() throws InterruptedException {
        var stack = Stack.of(options.settings());
        if (away(stack).isEmpty()) {
            return;
        }
        if (options.launcherRuns()) {
            System.out.println("lastmile: waiting for " + names(stack));
            if (!Patience.until(STARTING, () -> away(stack).isEmpty())) {
                throw new StackFailure("%s did not answer within %d min; ./lastmile down and begin again"
                        .formatted(names(stack), STARTING.toMinutes()));
            }
            return;
        }
        up();
    }

    private void up() throws InterruptedException {
        var command = new ArrayList<String>(
                List.of(options.checkout().resolve("lastmile").toString(), "up", "--detach"));
        command.addAll(options.asArguments());
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new StackFailure("the stack did not start, so there is no demo");
            }
        } catch (IOException failure) {
            throw new StackFailure("./lastmile up could not be called: " + failure.getMessage(), failure);
        }
    }

    /** Whether the stack goes on running, for a person. */
    String outlook() {
        var stack = Stack.of(options.settings());
        var away = away(stack);
        if (away.size() == Service.values().length) {
            return "the stack is down";
        }
        var rest = away.isEmpty() ? "" : ", but does not answer: " + names(stack);
        return "the stack keeps running at " + stack.url() + rest + " ('./lastmile down" + options.asText()
                + "' stops it)";
    }

    private static String names(Stack stack) {
        return away(stack).stream().map(Service::id).collect(Collectors.joining(", "));
    }

    private static List<Service> away(Stack stack) {
        return Arrays.stream(Service.values())
                .parallel()
                .filter(service -> !stack.instance(service, 1).healthy())
                .toList();
    }
}
