package org.lastmile.simulator.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lastmile.agent.AgentFailure;
import org.lastmile.agent.AgentFolder;
import org.lastmile.agent.sending.Network;
import org.lastmile.local.api.Api;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.simulator.EventStream.Event;

/** A running county: its devices, its traffic, its stories, and one line about them a second. */
final class Demo {

    private final Api api;
    private final DemoSettings settings;
    private final Screen screen;
    private final Clock clock;
    private final Network network = Network.own();
    private final Tally tally = new Tally();
    private final List<Device> devices = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicBoolean stopped = new AtomicBoolean();

    Demo(Api api, DemoSettings settings, Screen screen, Clock clock) {
        this.api = api;
        this.settings = settings;
        this.screen = screen;
        this.clock = clock;
    }

    /** Plays the story a single time and prints its timeline; a demo that runs meanwhile keeps its agents. */
    void once() throws InterruptedException {
        var gate = CheckpointPlan.of(settings.place()).getFirst();
        var running = enrol(List.of(gate)).getFirst();
        var aside = new AgentFolder(running.path().resolve("once"));
        aside.keepCredential(AgentFolder.credentialIn(running.credentialFile()));
        start(gate, aside);
        try (var alerts = new AlertFeed(api, settings.place(), this::heard)) {
            new Stories(api, devices, alerts, clock, settings.seed()).once(screen::say);
        } finally {
            devices.forEach(Device::close);
        }
    }

    /** Runs until {@link #stop}. */
    void run() throws InterruptedException {
        var checkpoints = CheckpointPlan.of(settings.place());
        var population = Population.of(settings.seed(), checkpoints);
        long begin = System.nanoTime();
        var folders = enrol(checkpoints);
        for (int i = 0; i < checkpoints.size(); i++) {
            start(checkpoints.get(i), folders.get(i));
        }
        screen.say("%d checkpoints (%d round the clock) and %d people, ready after %.1f s; seed %d, %s readings/s"
                .formatted(
                        checkpoints.size(),
                        CheckpointPlan.ROUND_THE_CLOCK,
                        population.all().size(),
                        (System.nanoTime() - begin) / 1e9,
                        settings.seed(),
                        settings.rate()));
        try (var alerts = new AlertFeed(api, settings.place(), this::heard)) {
            background("residents", new Residents(api, checkpoints, population, tally));
            background("stories", () -> tellStories(alerts));
            var traffic = new Traffic(settings.seed(), settings.rate(), settings.day(), checkpoints, population);
            background("traffic", () -> measureAll(traffic));
            report(traffic);
        }
    }

    private List<AgentFolder> enrol(List<Checkpoint> checkpoints) {
        return new Enrolment(api, settings.folder()).of(checkpoints);
    }

    private void start(Checkpoint checkpoint, AgentFolder folder) {
        try {
            devices.add(new Device(checkpoint, folder, api.at("/"), network, clock, tally));
        } catch (AgentFailure busy) {
            throw new StackFailure("another demo plays here: " + busy.getMessage(), busy);
        }
    }

    private void measureAll(Traffic traffic) {
        long begin = clock.millis();
        try {
            while (true) {
                var step = traffic.next();
                TimeUnit.MILLISECONDS.sleep(begin + step.atMillis() - clock.millis());
                Thread.startVirtualThread(() -> measure(step));
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void measure(Step step) {
        try {
            devices.get(step.checkpoint()).measure(step.reading(), step.mishap());
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellStories(AlertFeed alerts) {
        var stories = new Stories(api, devices, alerts, clock, settings.seed());
        try {
            for (int number = 1; true; number++) {
                int told = number;
                background("story", () -> tell(stories, told));
                TimeUnit.MILLISECONDS.sleep(settings.storyEvery().toMillis());
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Stories stories, int number) {
        try {
            var end = stories.tell(number);
            tally.count("STORIES");
            if (!end.equals("told") && !stopped.get()) {
                screen.say("story %d %s".formatted(number, end));
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(Traffic traffic) throws InterruptedException {
        var line = new StatusLine(tally);
        long begin = clock.millis();
        long before = begin;
        while (!stopping.await(1, TimeUnit.SECONDS)) {
            long now = clock.millis();
            long offline = devices.stream().filter(Device::offline).count();
            screen.status(line.next(traffic.hour(now - begin), waiting(), offline, (now - before) / 1000.0));
            before = now;
        }
    }

    private void heard(Event event) {
        if (event.name().startsWith("alert-")) {
            tally.count(event.name());
        }
        if (event.name().equals("alert-opened")) {
            tally.count("ALERT " + event.data().path("kind").asText());
        }
    }

    private synchronized void background(String name, Runnable work) {
        if (stopped.get()) {
            return;
        }
        threads.removeIf(thread -> !thread.isAlive());
        threads.add(Thread.ofVirtual().name(name).start(work));
    }

    /** Ends the traffic and says what was; what waits in the devices stays on the disk. */
    void stop() throws InterruptedException {
        if (!stopped.compareAndSet(false, true) || threads.isEmpty()) {
            return;
        }
        screen.endStatus();
        end("traffic", "stories", "story", "residents");
        devices.forEach(Device::close);
        stopping.countDown();
        screen.say(
                "readings judged %d (pass %d, recheck %d, hold %d; by the gates alone %d), refused %s, answers lost %d, left for the next demo %d"
                        .formatted(
                                tally.accepted(),
                                tally.of("PASS"),
                                tally.of("RECHECK"),
                                tally.of("HOLD"),
                                tally.of("ALONE"),
                                tally.refused(),
                                tally.of("LOST ANSWERS"),
                                waiting()));
        screen.say("stories told %d, households registered %d, alerts opened %d, acknowledged %d, resolved %d"
                .formatted(
                        tally.of("STORIES"),
                        tally.of("HOUSEHOLDS"),
                        tally.of("alert-opened"),
                        tally.of("alert-acknowledged"),
                        tally.of("alert-resolved")));
    }

    private int waiting() {
        return devices.stream().mapToInt(Device::waiting).sum();
    }

    private synchronized void end(String... names) {
        threads.stream()
                .filter(thread -> List.of(names).contains(thread.getName()))
                .forEach(Thread::interrupt);
    }
}
