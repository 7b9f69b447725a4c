package org.lastmile.simulator.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lastmile.local.api.Api;
import org.lastmile.simulator.EventStream.Event;

/** A running county: its devices, its traffic, its stories, and one line about them a second. */
final class Demo {

    private static final Duration LAST_SENDING = Duration.ofSeconds(5);

    private final Api api;
    private final DemoSettings settings;
    private final Screen screen;
    private final Clock clock;
    private final String boot;
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
        this.boot = "demo-" + clock.instant().getEpochSecond();
    }

    /** Plays the story a single time and prints its timeline. */
    void once() throws InterruptedException {
        var gate = CheckpointPlan.of(settings.place()).getFirst();
        enrol(List.of(gate));
        try (var alerts = new AlertFeed(api, settings.place(), this::heard)) {
            new Stories(api, devices, alerts, clock, settings.seed(), boot, tally).once(screen::say);
        }
    }

    /** Runs until {@link #stop}. */
    void run() throws InterruptedException {
        var checkpoints = CheckpointPlan.of(settings.place());
        var population = Population.of(settings.seed(), checkpoints);
        long begin = System.nanoTime();
        enrol(checkpoints);
        screen.say("%d checkpoints (%d round the clock) and %d people, ready after %.1f s; seed %d, %s readings/s"
                .formatted(
                        checkpoints.size(),
                        CheckpointPlan.ROUND_THE_CLOCK,
                        population.all().size(),
                        (System.nanoTime() - begin) / 1e9,
                        settings.seed(),
                        settings.rate()));
        try (var alerts = new AlertFeed(api, settings.place(), this::heard)) {
            devices.forEach(device -> background("device", device));
            background("residents", new Residents(api, checkpoints, population, tally));
            background("stories", () -> tellStories(alerts));
            var traffic = new Traffic(settings.seed(), settings.rate(), settings.day(), checkpoints, population);
            background("traffic", () -> measure(traffic));
            report(traffic);
        }
    }

    private void enrol(List<Checkpoint> checkpoints) {
        var credentials = new Enrolment(api, new CredentialFile(settings.folder())).of(checkpoints);
        for (int i = 0; i < checkpoints.size(); i++) {
            var front = new Front(api, credentials.get(i));
            devices.add(new Device(checkpoints.get(i), front, boot, clock, tally));
        }
    }

    private void measure(Traffic traffic) {
        long begin = clock.millis();
        try {
            while (true) {
                var step = traffic.next();
                TimeUnit.MILLISECONDS.sleep(begin + step.atMillis() - clock.millis());
                devices.get(step.checkpoint()).measure(step.reading(), step.mishap());
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellStories(AlertFeed alerts) {
        var stories = new Stories(api, devices, alerts, clock, settings.seed(), boot, tally);
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
            int waiting = devices.stream().mapToInt(Device::waiting).sum();
            long offline = devices.stream().filter(Device::offline).count();
            screen.status(line.next(traffic.hour(now - begin), waiting, offline, (now - before) / 1000.0));
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

    /** Ends the traffic, lets the devices send what they hold for a few seconds, and says what was. */
    void stop() throws InterruptedException {
        if (!stopped.compareAndSet(false, true) || threads.isEmpty()) {
            return;
        }
        screen.endStatus();
        end("traffic", "stories", "story", "residents");
        devices.forEach(Device::comeBack);
        long giveUp = System.nanoTime() + LAST_SENDING.toNanos();
        while (waiting() > 0 && System.nanoTime() - giveUp < 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        end("device");
        stopping.countDown();
        screen.say("readings judged %d (pass %d, recheck %d, hold %d), refused %s, sent again %d, left in devices %d"
                .formatted(
                        tally.accepted(),
                        tally.of("PASS"),
                        tally.of("RECHECK"),
                        tally.of("HOLD"),
                        tally.refused(),
                        tally.of("SENT AGAIN"),
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
