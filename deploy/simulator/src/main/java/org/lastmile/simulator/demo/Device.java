package org.lastmile.simulator.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lastmile.agent.AgentFolder;
import org.lastmile.agent.AgentSettings;
import org.lastmile.agent.GateAgent;
import org.lastmile.agent.intake.NotTaken;
import org.lastmile.agent.sending.Network;
import org.lastmile.local.api.Api;
import org.lastmile.simulator.demo.Step.Mishap;
import org.lastmile.simulator.demo.Step.Reading;

/** One device at a gate: the agent of a real gate's computer, with a network and a clock that fail now and then. */
final class Device implements AutoCloseable {

    private static final Duration OFFLINE = Duration.ofSeconds(150);
    private static final Duration AHEAD = Duration.ofMinutes(8);
    private static final Duration AHEAD_FOR = Duration.ofSeconds(120);

    private final Checkpoint checkpoint;
    private final Network network;
    private final InstantSource clock;
    private final Tally tally;
    private final GateAgent agent;
    private final Map<String, ObjectNode> toRepeat = new ConcurrentHashMap<>();
    private final AtomicBoolean losesAnswer = new AtomicBoolean();
    private volatile Instant offlineUntil = Instant.MIN;
    private volatile Instant aheadUntil = Instant.MIN;

    /**
     * A device that sends from now on.
     *
     * @param folder of its agent, with its credential
     */
    Device(Checkpoint checkpoint, AgentFolder folder, URI server, Network network, InstantSource clock, Tally tally) {
        this.checkpoint = checkpoint;
        this.network = network;
        this.clock = clock;
        this.tally = tally;
        var settings = AgentSettings.usual(folder.path(), server, checkpoint.gate());
        this.agent = new GateAgent(settings, this::send, this::time, notice -> {});
        agent.start();
    }

    /** Measures, and says what the gate shows. */
    ObjectNode measure(Reading reading, Mishap mishap) throws InterruptedException {
        switch (mishap) {
            case NONE -> {}
            case LOST_ANSWER -> losesAnswer.set(true);
            case OFFLINE -> offlineUntil = clock.instant().plus(OFFLINE);
            case CLOCK_AHEAD -> aheadUntil = clock.instant().plus(AHEAD_FOR);
        }
        long begin = System.nanoTime();
        var result = taken(json(reading));
        tally.answered(result, System.nanoTime() - begin);
        if (result.path("verdict").asText().equals("RECHECK")) {
            toRepeat.put(reading.document(), result);
        }
        return result;
    }

    private ObjectNode taken(ObjectNode reading) throws InterruptedException {
        try {
            return agent.intake().take(List.of(reading.toString())).getFirst();
        } catch (NotTaken none) {
            return none.answer();
        }
    }

    private ObjectNode json(Reading reading) {
        var json = Api.JSON
                .createObjectNode()
                .put("direction", reading.direction().name())
                .put("celsius", reading.celsius());
        json.putObject("document").put("type", "CN_ID").put("number", reading.document());
        if (reading.plate() != null) {
            json.put("plate", reading.plate());
        }
        var first = toRepeat.remove(reading.document());
        if (reading.again() && first != null) {
            json.putObject("recheckOf").setAll(first.retain("bootId", "seq"));
        }
        return json;
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        if (offline()) {
            throw new IOException("offline");
        }
        var answer = network.send(request);
        if (request.uri().getPath().equals("/v1/readings") && losesAnswer.getAndSet(false)) {
            tally.count("LOST ANSWERS");
            throw new IOException("the answer got lost");
        }
        return answer;
    }

    private Instant time() {
        var now = clock.instant();
        return now.isBefore(aheadUntil) ? now.plus(AHEAD) : now;
    }

    boolean offline() {
        return clock.instant().isBefore(offlineUntil);
    }

    /** Readings that the server has not answered. */
    int waiting() {
        return agent.waiting();
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Sends no more; what waits is sent by the next demo. */
    @Override
    public void close() {
        agent.close();
    }
}
