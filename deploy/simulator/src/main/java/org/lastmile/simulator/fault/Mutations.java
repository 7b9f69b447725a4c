package org.lastmile.simulator.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lastmile.simulator.fault.Wire.Answer;
import org.lastmile.simulator.ingest.DeviceScript;

/** Spoilt requests, many at a time: each is answered or its connection closed, and never by a fault of ours. */
record Mutations(int count, long seed) implements Fault {

    private static final int DEVICES = 32;
    private static final Duration OWED = Duration.ofSeconds(10);
    private static final Duration NOT_OWED = Duration.ofMillis(150);
    private static final int SHOWN = 5;

    /** More than its heap may grow to, and less than would hurt its neighbours. */
    private static final long MORE_MEMORY = 160;

    @Override
    public String name() {
        return "mutations";
    }

    @Override
    public void happen(Course course) throws Exception {
        List<DeviceScript> devices = course.uncounted(DEVICES);
        Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();
        var faults = new ConcurrentLinkedQueue<String>();
        course.underLoad(() -> {
            Vitals before = course.vitals();
            try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int worker = 0; worker < DEVICES; worker++) {
                    int first = worker;
                    DeviceScript device = devices.get(worker);
                    workers.execute(() -> IntStream.iterate(first, i -> i < count, i -> i + DEVICES)
                            .forEach(i -> send(course, device, i, answers, faults)));
                }
            }
            Vitals after = course.vitals();
            course.note("%s", before.to(after));
            if (after.memory() > before.memory() + MORE_MEMORY) {
                course.wrong("memory grew: %s", before.to(after));
            }
        });
        course.note("%d mutants: %s", count, told(answers));
        faults.stream().limit(SHOWN).forEach(fault -> course.wrong("%s", fault));
        compare(course, devices);
    }

    private void send(
            Course course,
            DeviceScript device,
            int index,
            Map<Integer, LongAdder> answers,
            ConcurrentLinkedQueue<String> faults) {
        Mutant mutant = new Mutator(seed + index).mutate(valid(device));
        Answer answer = Wire.ask(course.address(), mutant.request(), mutant.whole() ? OWED : NOT_OWED);
        answers.computeIfAbsent(answer.status(), status -> new LongAdder()).increment();
        if (answer.status() >= 500 && answer.status() != 503) {
            faults.add("mutant %d (%s) was answered %d".formatted(index, mutant.kind(), answer.status()));
        } else if (answer.status() == Answer.NOTHING && mutant.whole()) {
            faults.add("mutant %d (%s) hung".formatted(index, mutant.kind()));
        }
    }

    /** A person, a vehicle and somebody who was turned back. */
    private static byte[] valid(DeviceScript device) {
        List<String> items = device.items(3, Clock.systemUTC().instant(), Duration.ofMillis(1));
        String vehicle = items.get(1)
                .replaceFirst(
                        "\\{",
                        "{\"plate\":\"冀A12345\",\"people\":2,\"passengers\":[{\"noDocumentReason\":\"CHILD\",\"celsius\":36.5}],");
        String turnedBack = items.get(2)
                .replaceFirst(
                        "\\{",
                        "{\"turnBack\":{\"reason\":\"OTHER\",\"origin\":\"130126\",\"next\":\"130127\"},"
                                + "\"recheckOf\":{\"bootId\":\"before\",\"seq\":1},");
        String body = "{\"readings\":[" + String.join(",", items.get(0), vehicle, turnedBack) + "]}";
        return device.post("/v1/readings", body.getBytes(UTF_8), "");
    }

    private static String told(Map<Integer, LongAdder> answers) {
        return new TreeMap<>(answers)
                .entrySet().stream()
                        .map(entry ->
                                word(entry.getKey()) + " ×" + entry.getValue().sum())
                        .collect(Collectors.joining(", "));
    }

    private static String word(int status) {
        return switch (status) {
            case Answer.CLOSED -> "closed";
            case Answer.NOTHING -> "left unfinished";
            default -> Integer.toString(status);
        };
    }

    /** What was accepted of them is stored too. */
    private static void compare(Course course, List<DeviceScript> devices) throws Exception {
        Set<String> ids = devices.stream().map(DeviceScript::id).collect(Collectors.toSet());
        course.awaitStored();
        long inKafka = course.recount().inKafkaOf(ids).distinct();
        long stored = course.recount().inDatabaseOf(ids).distinct();
        course.note("%d of their readings were valid", inKafka);
        if (inKafka != stored) {
            course.wrong("of the mutants %d readings are in Kafka and %d stored", inKafka, stored);
        }
    }
}
