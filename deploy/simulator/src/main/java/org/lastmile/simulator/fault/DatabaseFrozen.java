package org.lastmile.simulator.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lastmile.local.infrastructure.Daemon;
import org.lastmile.local.infrastructure.StackFailure;

/** PostgreSQL keeps its connections and answers nothing, as behind a network that swallows; nobody may wait for it. */
record DatabaseFrozen(Duration frozen) implements Fault {

    private static final Duration GOING_ON = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "database-frozen";
    }

    @Override
    public void happen(Course course) throws Exception {
        var home = course.stack().infrastructure().settings().home();
        var postmaster =
                new Daemon("postgres", home).running().orElseThrow(() -> new StackFailure("PostgreSQL does not run"));
        course.underLoad(() -> {
            // the postmaster first: then there are no new sessions
            signal("-STOP", List.of(postmaster));
            signal("-STOP", postmaster.descendants().toList());
            try {
                Course.pause(frozen);
            } finally {
                signal(
                        "-CONT",
                        Stream.concat(postmaster.descendants(), Stream.of(postmaster))
                                .toList());
            }
        });
        if (course.longestGap().compareTo(GOING_ON) > 0) {
            course.wrong("readings did not go on");
        }
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
