package org.lastmile.simulator.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lastmile.local.api.Api;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.simulator.EventStream.Event;
import org.lastmile.simulator.demo.Step.Direction;
import org.lastmile.simulator.demo.Step.Mishap;
import org.lastmile.simulator.demo.Step.Reading;

/**
 * The thin story: a father under home quarantine, and his son who goes out at the compound's gate, is held, is alerted
 * of, and comes back.
 */
final class Story {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PATIENCE_SECONDS = 90;

    private final Api api;
    private final Device gate;
    private final AlertFeed alerts;
    private final Clock clock;
    private final Timeline timeline;
    private final Pace pace;

    /**
     * How the people of a story behave.
     *
     * @param beforeExit seconds from the order to the exit
     * @param beforeAcknowledgement seconds from the alert until the duty desk acknowledges; negative for never
     * @param outside seconds from the exit to the return
     */
    record Pace(int beforeExit, int beforeAcknowledgement, int outside) {}

    /** A story at this gate. */
    Story(Api api, Device gate, AlertFeed alerts, Clock clock, Timeline timeline, Pace pace) {
        this.api = api;
        this.gate = gate;
        this.alerts = alerts;
        this.clock = clock;
        this.timeline = timeline;
        this.pace = pace;
    }

    /**
     * Tells it from the registration to the end of the alert.
     *
     * @return the alert as it was opened
     */
    JsonNode tell(Family family) throws InterruptedException {
        var place = gate.checkpoint().place();
        var town = gate.checkpoint().town();
        String father = register(family.father(), family.fatherName());
        String son = register(family.son(), family.sonName());
        api.post("/v1/households", registrar(), Map.of("placeCode", place, "members", List.of(father, son)));
        timeline.say("father and son registered in one household behind the gate %s (%s)"
                .formatted(gate.checkpoint().name(), gate.checkpoint().gate()));
        order(father);
        timeline.say("home quarantine ordered for the father by the area leader");
        TimeUnit.SECONDS.sleep(pace.beforeExit());

        var opened = alerts.next("alert-opened", son);
        var resolved = alerts.next("alert-resolved", son);
        long exit = System.nanoTime();
        timeline.say(exit, "the son goes out: the gate measures");
        timeline.say("answered " + pass(family.son(), Direction.OUT, exit));
        Event alert = await(opened, "alert");
        timeline.say(
                alert.nanos(),
                "alert %s (%s) for %s on the supervisor's stream %s"
                        .formatted(
                                alert.data().path("kind").asText(),
                                alert.data().path("severity").asText(),
                                alert.data().path("accountablePlace").asText(),
                                Timeline.after(exit, alert.nanos())));
        if (pace.beforeAcknowledgement() >= 0) {
            TimeUnit.SECONDS.sleep(pace.beforeAcknowledgement());
            acknowledge(alert, son, town);
        }
        long rest = pace.outside() - TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - exit);
        TimeUnit.SECONDS.sleep(Math.max(0, rest));

        long entry = System.nanoTime();
        timeline.say(entry, "the son comes back: the gate measures");
        timeline.say("answered " + pass(family.son(), Direction.IN, entry));
        Event end = await(resolved, "end of the alert");
        timeline.say(end.nanos(), "cleared: alert resolved on the stream " + Timeline.after(entry, end.nanos()));
        return alert.data();
    }

    private String register(String document, String name) {
        var body = Map.of(
                "document",
                Map.of("type", "CN_ID", "number", document),
                "name",
                name,
                "placeCode",
                gate.checkpoint().place());
        return api.post("/v1/persons", registrar(), body).path("personToken").asText();
    }

    private void order(String father) {
        api.post(
                "/v1/orders",
                api.bearer("leader", gate.checkpoint().town()),
                Map.of(
                        "personToken",
                        father,
                        "placeCode",
                        gate.checkpoint().place(),
                        "basis",
                        Map.of(
                                "kind",
                                "LEFT_RISK_AREA",
                                "on",
                                LocalDate.now(clock.withZone(ZONE)).toString()),
                        "decision",
                        Map.of("reason", "came home through a risk area")));
    }

    /** Says what the gate shows, and after what time. */
    private String pass(String document, Direction direction, long from) throws InterruptedException {
        var result = gate.measure(new Reading(direction, 36.6, document, null, false), Mishap.NONE);
        var verdict = result.path("verdict").asText(result.path("code").asText());
        var shown = verdict.equals("HOLD") ? ", the device shows SEE_STAFF" : "";
        var alone = result.path("offline").asBoolean() ? ", decided by the gate alone" : "";
        return verdict + " " + Timeline.after(from, System.nanoTime()) + shown + alone;
    }

    private void acknowledge(Event alert, String son, String town) throws InterruptedException {
        var seen = alerts.next("alert-acknowledged", son);
        long begin = System.nanoTime();
        var path = "/v1/alerts/" + alert.data().path("id").asText() + "/acknowledgement";
        api.post(path, api.bearer("duty", town), Map.of());
        timeline.say("acknowledged by the duty desk " + Timeline.after(begin, System.nanoTime()));
        Event event = await(seen, "acknowledgement");
        timeline.say(event.nanos(), "acknowledgement on the stream " + Timeline.after(begin, event.nanos()));
    }

    private static Event await(CompletableFuture<Event> event, String what) throws InterruptedException {
        try {
            return event.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException never) {
            throw new StackFailure("no %s within %d s; is a service away?".formatted(what, PATIENCE_SECONDS), never);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String registrar() {
        return api.bearer("registrar", gate.checkpoint().town());
    }
}
