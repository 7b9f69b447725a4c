package org.lastmile.simulator.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lastmile.local.StackOptions;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.local.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code faults}: does to a running stack what goes wrong in the field, one fault after the other, and counts. */
@Command(
        name = "faults",
        description = "Breaks parts of the stack that './lastmile up' runs in the foreground, and counts after each"
                + " fault that accepted = in Kafka = stored.",
        mixinStandardHelpOptions = true)
public final class FaultsCommand implements Callable<Integer> {

    @Mixin
    private StackOptions options = new StackOptions();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "faults whose names begin so, such as broker,checkpoint (default: all)")
    private List<String> only = new ArrayList<>();

    @Option(names = "--rate", description = "readings/s around each fault (default: ${DEFAULT-VALUE})")
    private double rate = 500;

    @Option(names = "--readings-a-request", description = "(default: ${DEFAULT-VALUE})")
    private int readingsARequest = 10;

    @Option(names = "--devices", description = "of the load (default: ${DEFAULT-VALUE})")
    private int devices = 16;

    @Option(names = "--seconds", description = "the load lasts at least so long (default: ${DEFAULT-VALUE})")
    private int seconds = 20;

    @Option(names = "--away", description = "seconds without PostgreSQL (default: ${DEFAULT-VALUE})")
    private int away = 60;

    @Option(names = "--mutations", description = "spoilt requests (default: ${DEFAULT-VALUE})")
    private int mutations = 10_000;

    @Option(names = "--seed", description = "the same seed, the same mutations (default: ${DEFAULT-VALUE})")
    private long seed = 2020;

    @Override
    public Integer call() {
        var pace = new Pace(rate, readingsARequest, devices, Duration.ofSeconds(seconds));
        List<Fault> chosen = chosen();
        if (!options.launcherRuns()) {
            throw new StackFailure(
                    "what is killed must be started again: run './lastmile up%s' in another terminal, without"
                                    .formatted(options.asText())
                            + " --detach, and leave it there");
        }
        System.out.println(Row.head());
        boolean right = true;
        for (Fault fault : chosen) {
            Row row = course(fault, pace);
            System.out.println(row.text());
            right &= row.isRight();
        }
        return right ? 0 : 1;
    }

    private Row course(Fault fault, Pace pace) {
        try {
            var course = new Course(Stack.of(options.settings()), pace);
            try {
                fault.happen(course);
            } catch (Exception failure) {
                course.wrong("%s", failure);
            }
            return course.counted(fault.name());
        } catch (Exception failure) {
            return Row.unknown(fault.name(), failure.toString());
        }
    }

    private List<Fault> chosen() {
        List<Fault> all = List.of(
                new HourTwice(),
                new WrongClock(),
                new VanishingClients(seed),
                new Mutations(mutations, seed),
                new SlowClients(),
                new BrokerEnds(false),
                new BrokerEnds(true),
                new CheckpointKilled(),
                new OneOfTwoKilled(),
                new DatabaseFrozen(Duration.ofSeconds(seconds)),
                new DatabaseAway(Duration.ofSeconds(away)));
        List<Fault> chosen = all.stream()
                .filter(fault -> only.isEmpty() || only.stream().anyMatch(fault.name()::startsWith))
                .toList();
        if (chosen.isEmpty()) {
            throw new StackFailure("--only names no fault; there are "
                    + all.stream().map(Fault::name).collect(Collectors.joining(", ")));
        }
        return chosen;
    }
}
