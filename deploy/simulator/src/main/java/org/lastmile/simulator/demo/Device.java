package org.lastmile.simulator.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lastmile.simulator.demo.Step.Mishap;
import org.lastmile.simulator.demo.Step.Reading;

/**
 * One device at a gate: keeps each reading until it was answered, sends again what was not, and tells its clock every
 * minute. It is what {@code DEVICES.md} of the checkpoint service asks of a real one.
 */
final class Device implements Runnable {

    private static final int MOST_AT_ONCE = 500;
    private static final Duration HEARTBEAT = Duration.ofSeconds(60);
    private static final Duration OFFLINE = Duration.ofSeconds(150);
    private static final Duration AHEAD = Duration.ofMinutes(8);
    private static final Duration UNNOTICED = Duration.ofSeconds(30);
    private static final Duration AHEAD_FOR = Duration.ofSeconds(120);
    private static final long LONGEST_PAUSE_SECONDS = 20;

    private final Checkpoint checkpoint;
    private final Front front;
    private final String boot;
    private final Clock clock;
    private final Tally tally;
    private final ArrayDeque<Map<String, ?>> waiting = new ArrayDeque<>();
    private boolean resend;
    private long silentUntil;
    private long aheadUntil;
    private long heartbeatAt;

    Device(Checkpoint checkpoint, Front front, String boot, Clock clock, Tally tally) {
        this.checkpoint = checkpoint;
        this.front = front;
        this.boot = boot;
        this.clock = clock;
        this.tally = tally;
        // spread over the minute, so that the devices do not all speak at once
        this.heartbeatAt = clock.millis() + Math.floorMod(checkpoint.gate().hashCode(), HEARTBEAT.toMillis());
    }

    /** Measures: the reading gets the device's time and waits to be sent. */
    synchronized void measure(Reading reading, Mishap mishap) {
        long now = clock.millis();
        switch (mishap) {
            case NONE -> {}
            case RESEND -> resend = true;
            case OFFLINE -> silentUntil = now + OFFLINE.toMillis();
            case CLOCK_AHEAD -> {
                aheadUntil = now + AHEAD_FOR.toMillis();
                heartbeatAt = now + UNNOTICED.toMillis();
            }
        }
        waiting.add(json(reading, now));
        notifyAll();
    }

    synchronized int waiting() {
        return waiting.size();
    }

    synchronized boolean offline() {
        return clock.millis() < silentUntil;
    }

    /** Sends until interrupted. */
    @Override
    public void run() {
        long pause = 0;
        try {
            while (true) {
                Thread.sleep(Duration.ofSeconds(pause));
                var due = due();
                boolean fine = due.isEmpty() ? heartbeat() : send(due);
                pause = fine ? 0 : Math.clamp(pause * 2, 1, LONGEST_PAUSE_SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is to be sent next; empty when a heartbeat is due. */
    private synchronized List<Map<String, ?>> due() throws InterruptedException {
        long now = clock.millis();
        if (aheadUntil != 0 && now >= aheadUntil) {
            aheadUntil = 0;
            heartbeatAt = now;
        }
        while (waiting.isEmpty() && now < heartbeatAt || now < silentUntil) {
            wait(Math.clamp((now < silentUntil ? silentUntil : heartbeatAt) - now, 1, 1000));
            now = clock.millis();
        }
        return now >= heartbeatAt
                ? List.of()
                : waiting.stream().limit(MOST_AT_ONCE).toList();
    }

    private boolean send(List<Map<String, ?>> readings) throws InterruptedException {
        var body = Map.of("readings", readings);
        var answer = front.post("/v1/readings", body);
        if (!answer.taken()) {
            tally.count("HTTP " + answer.status());
            Thread.sleep(Duration.ofSeconds(Math.min(answer.waitSeconds(), LONGEST_PAUSE_SECONDS)));
            return false;
        }
        tally.answered(answer);
        boolean again;
        synchronized (this) {
            readings.forEach(sent -> waiting.removeFirst());
            again = resend;
            resend = false;
        }
        if (again && front.post("/v1/readings", body).taken()) {
            tally.count("SENT AGAIN", readings.size());
        }
        return true;
    }

    private boolean heartbeat() throws InterruptedException {
        synchronized (this) {
            heartbeatAt = clock.millis() + HEARTBEAT.toMillis();
        }
        var answer = front.post(
                "/v1/heartbeats",
                Map.of(
                        "battery",
                        90,
                        "firmware",
                        "demo-1",
                        "queueDepth",
                        waiting(),
                        "deviceTime",
                        clock.instant().plus(skew()).toString()));
        return answer.taken();
    }

    private synchronized Duration skew() {
        return aheadUntil == 0 ? Duration.ZERO : AHEAD;
    }

    private Map<String, ?> json(Reading reading, long now) {
        var json = new HashMap<String, Object>();
        json.put("seq", reading.seq());
        json.put("bootId", boot);
        json.put("measuredAt", Instant.ofEpochMilli(now).plus(skew()).toString());
        json.put("gate", checkpoint.gate());
        json.put("direction", reading.direction().name());
        json.put("celsius", reading.celsius());
        json.put("document", Map.of("type", "CN_ID", "number", reading.document()));
        if (reading.plate() != null) {
            json.put("plate", reading.plate());
        }
        if (reading.recheckOf() != 0) {
            json.put("recheckOf", Map.of("bootId", boot, "seq", reading.recheckOf()));
        }
        return json;
    }

    Front front() {
        return front;
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Everything that waits is sent, even by a device that is offline. */
    synchronized void comeBack() {
        silentUntil = 0;
        notifyAll();
    }
}
