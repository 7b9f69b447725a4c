package org.lastmile.simulator.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.lastmile.local.api.Api;
import org.lastmile.local.api.ApiRefusal;
import org.lastmile.local.infrastructure.StackFailure;

/** Tells the story again and again, each time with a family that the county does not know yet. */
final class Stories {

    private static final String KNOWN_ALREADY = "already-registered";
    private static final int FINDING_EVERY = 4;
    private static final int NOT_ACKNOWLEDGED_EVERY = 4;
    private static final int SPEND_OUTSIDE = 25;

    private final Api api;
    private final List<Device> compounds;
    private final AlertFeed alerts;
    private final Clock clock;
    private final long seed;
    private final AtomicInteger families = new AtomicInteger();
    private volatile boolean inspected = true;

    /** Stories at the compounds that are staffed round the clock. */
    Stories(Api api, List<Device> devices, AlertFeed alerts, Clock clock, long seed) {
        this.api = api;
        this.compounds = devices.stream()
                .filter(device ->
                        device.checkpoint().isCompound() && device.checkpoint().roundTheClock())
                .toList();
        this.alerts = alerts;
        this.clock = clock;
        this.seed = seed;
    }

    /** One story at its own pace: exit, acknowledgement and return within a quarter of a minute. */
    void once(Consumer<String> out) throws InterruptedException {
        tell(1, new Timeline(out), new Story.Pace(2, 2, 6));
    }

    /**
     * The story with this number, at the pace of people; every fourth alert stays unacknowledged until it ends.
     *
     * @return how it ended, in a few words
     */
    String tell(int number) throws InterruptedException {
        var said = new ConcurrentLinkedQueue<String>();
        int acknowledge = number % NOT_ACKNOWLEDGED_EVERY == 0 ? -1 : 4 + number % 5;
        try {
            var alert = tell(number, new Timeline(said::add), new Story.Pace(2, acknowledge, SPEND_OUTSIDE));
            if (number % FINDING_EVERY == 1) {
                raise(alert);
            }
            return "told";
        } catch (StackFailure broken) {
            return "broke off: "
                    + String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
        }
    }

    private JsonNode tell(int number, Timeline timeline, Story.Pace pace) throws InterruptedException {
        var gate = compounds.get((number - 1) % compounds.size());
        while (true) {
            int family = families.getAndIncrement();
            var story = new Story(api, gate, alerts, clock, timeline, pace);
            try {
                return story.tell(Family.of(seed).apply(family));
            } catch (ApiRefusal refusal) {
                if (!refusal.code().equals(KNOWN_ALREADY)) {
                    throw refusal;
                }
            }
        }
    }

    /** An inspector follows up an alert with a finding; nothing happens where no inspection runs. */
    private void raise(JsonNode alert) {
        var town = alert.path("accountablePlace").asText();
        if (!inspected) {
            return;
        }
        try {
            api.post(
                    "/v1/findings",
                    api.bearer("inspector", town),
                    Map.of(
                            "placeCode",
                            town,
                            "title",
                            "小区门岗未及时劝返 / a co-resident left a compound",
                            "severity",
                            "NORMAL",
                            "alertId",
                            alert.path("id").asText()));
        } catch (ApiRefusal refusal) {
            inspected = refusal.status() != 404;
        }
    }
}
