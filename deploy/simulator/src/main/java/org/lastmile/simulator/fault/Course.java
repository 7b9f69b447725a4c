package org.lastmile.simulator.fault;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lastmile.local.infrastructure.JvmServer;
import org.lastmile.local.infrastructure.Patience;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.local.stack.Service;
import org.lastmile.local.stack.ServiceProcess;
import org.lastmile.local.stack.Stack;
import org.lastmile.simulator.ingest.DeviceScript;
import org.lastmile.simulator.ingest.IngestStack;
import org.lastmile.simulator.ingest.LiveLoad;
import org.lastmile.simulator.ingest.Recount;

/** How one fault went: the load around it, what devices were told, what was seen, and the counting at the end. */
final class Course {

    private static final Duration BEFORE = Duration.ofSeconds(3);
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);
    private static final Duration BACK = Duration.ofSeconds(90);
    private static final Duration STORED = Duration.ofSeconds(120);
    private static final Duration NOTABLE = Duration.ofSeconds(2);

    private final Stack stack;
    private final IngestStack parts;
    private final Pace pace;
    private final Recount recount;
    private final List<DeviceScript> ofLoad;
    private final Set<String> counted = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private LiveLoad.@Nullable Outcome load;
    private long offered;
    private long accepted;
    private long refused;
    private long resent;

    /** What is done while there is load. */
    @FunctionalInterface
    interface Act {
        void happen() throws Exception;
    }

    /** Begins once every service answers. */
    Course(Stack stack, Pace pace) throws Exception {
        this.stack = stack;
        this.pace = pace;
        this.parts = IngestStack.of(stack);
        if (!Patience.until(
                BACK,
                () -> Arrays.stream(Service.values())
                        .allMatch(service -> stack.instance(service, 1).healthy()))) {
            throw new StackFailure("not every service answers");
        }
        this.recount = new Recount(parts);
        this.ofLoad = devices(pace.devices());
    }

    Stack stack() {
        return stack;
    }

    ServiceProcess checkpoint() {
        return stack.instance(Service.CHECKPOINT, 1);
    }

    URI address() {
        return parts.checkpoint();
    }

    Recount recount() {
        return recount;
    }

    double rate() {
        return pace.rate();
    }

    /** New devices, whose readings are counted at the end. */
    List<DeviceScript> devices(int count) {
        List<DeviceScript> devices = parts.devices(count);
        devices.forEach(device -> counted.add(device.id()));
        return devices;
    }

    /** New devices, whose readings are not counted, because nobody knows which of them are valid. */
    List<DeviceScript> uncounted(int count) {
        return parts.devices(count);
    }

    /** Does this with load before, around and after it, at checkpoint's own address. */
    void underLoad(Act act) throws Exception {
        underLoad(address(), act);
    }

    /** The same at another address. */
    void underLoad(URI address, Act act) throws Exception {
        long begin = System.nanoTime();
        try (var running = LiveLoad.begin(address, ofLoad, pace.rate(), pace.readingsARequest())) {
            pause(BEFORE);
            act.happen();
            pause(pace.least().minusNanos(System.nanoTime() - begin));
            pause(AFTERWARDS);
            load = running.end();
        }
    }

    static void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(Math.max(0, time.toNanos()));
    }

    /** Adds what a fault's own devices sent. */
    void count(long offered, Courier courier) {
        this.offered += offered;
        accepted += courier.accepted();
        refused += courier.refused();
        resent += courier.resent();
    }

    /** So many were accepted a second time, and are still the same readings. */
    void countTwice(long readings) {
        accepted -= readings;
    }

    /** How many of its readings are stored and marked late, when all are stored. */
    long lateOf(DeviceScript device) throws Exception {
        awaitStored();
        return recount.lateOf(device.id());
    }

    void note(String what, Object... values) {
        notes.add(what.formatted(values));
    }

    void wrong(String what, Object... values) {
        wrong.add(what.formatted(values));
    }

    /** Ends a process, at once or as asked, and waits until the launcher has started it again. */
    void endAndAwait(JvmServer server, boolean atOnce) {
        ProcessHandle old = server.process().orElseThrow(() -> new StackFailure(server.name() + " does not run"));
        long begin = System.nanoTime();
        if (atOnce ? old.destroyForcibly() : old.destroy()) {
            awaitBack(server, old);
            note("%s back after %s", server.name(), since(begin));
        } else {
            throw new StackFailure("process " + old.pid() + " of " + server.name() + " could not be ended");
        }
    }

    void awaitBack(JvmServer server, ProcessHandle old) {
        boolean back = Patience.until(
                BACK,
                () -> server.process().filter(now -> now.pid() != old.pid()).isPresent() && server.healthy());
        if (!back) {
            throw new StackFailure(server.name() + " was not started again within " + BACK.toSeconds()
                    + " s; it was ended too often lately, or the launcher that runs is none of './lastmile up'");
        }
    }

    Vitals vitals() throws IOException {
        return Vitals.of(checkpoint().process().orElseThrow(() -> new StackFailure("checkpoint has ended")));
    }

    static String since(long begin) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begin) / 1e9);
    }

    Duration longestGap() {
        return load == null ? Duration.ZERO : load.longestGap();
    }

    Duration slowest() {
        return load == null ? Duration.ZERO : load.slowest();
    }

    /** Counts, once all is stored. */
    Row counted(String fault) throws Exception {
        awaitStored();
        if (load != null) {
            add(load);
        }
        Recount.Found inKafka = recount.inKafkaOf(counted);
        Recount.Found stored = recount.inDatabaseOf(counted);
        return new Row(
                fault,
                offered,
                accepted,
                inKafka.distinct(),
                stored.distinct(),
                stored.events() - stored.distinct(),
                refused,
                resent,
                longestGap(),
                wrong,
                notes);
    }

    /** Waits until checkpoint has stored all that Kafka has. */
    void awaitStored() throws Exception {
        long begin = System.nanoTime();
        long behind = recount.behind();
        while (behind > 0 && System.nanoTime() - begin < STORED.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(200);
            behind = recount.behind();
        }
        if (behind > 0) {
            wrong("%d events are not stored after %d s", behind, STORED.toSeconds());
        } else if (System.nanoTime() - begin > NOTABLE.toNanos()) {
            note("the rest was stored after %s", since(begin));
        }
    }

    private void add(LiveLoad.Outcome ofLoad) {
        offered += ofLoad.offered();
        accepted += ofLoad.accepted();
        refused += ofLoad.refused();
        resent += ofLoad.resent();
        if (ofLoad.faults() > 0) {
            wrong("%d answers of 5xx other than 503", ofLoad.faults());
        }
        if (ofLoad.hung() > 0) {
            wrong("%d requests hung", ofLoad.hung());
        }
        if (ofLoad.refused() > 0) {
            wrong("%d readings of the load were refused", ofLoad.refused());
        }
    }
}
