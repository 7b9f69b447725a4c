package org.lastmile.checkpoint.passage.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.device.Device;
import org.lastmile.checkpoint.passage.PassageRefusal;
import org.lastmile.checkpoint.passage.Precedence;
import org.lastmile.checkpoint.passage.TakeReadings;
import org.lastmile.checkpoint.platform.JsonBody;
import org.lastmile.checkpoint.platform.MemoryCopy;
import org.lastmile.checkpoint.platform.TopicFollower;
import org.lastmile.platform.core.event.Traces;

/**
 * Readings over HTTP. Runs on the threads of the connections and never waits there: Kafka's acknowledgement completes
 * the answer. Long requests are read on a thread of their own, so that no live reading stands behind them.
 */
@Controller("/v1/readings")
@Secured(SecurityRule.IS_AUTHENTICATED)
class ReadingController {

    /** Bytes of a body, unpacked, from which it is long: more than some 30 readings, which no person waits for. */
    private static final int LONG = 8 * 1024;

    private final TakeReadings takeReadings;
    private final TopicFollower copies;
    private final List<MemoryCopy> memories;
    private final ReadingMeter meter;
    private final JsonBody json;
    private final Precedence precedence;

    ReadingController(
            TakeReadings takeReadings,
            TopicFollower copies,
            List<MemoryCopy> memories,
            ReadingMeter meter,
            JsonBody json,
            Precedence precedence) {
        this.takeReadings = takeReadings;
        this.copies = copies;
        this.memories = List.copyOf(memories);
        this.meter = meter;
        this.json = json;
        this.precedence = precedence;
    }

    @Post
    CompletionStage<ReadingsAnswerJson> take(@Body byte @Nullable [] body, Device device) {
        if (!copies.isComplete() || !memories.stream().allMatch(MemoryCopy::isRead)) {
            throw PassageRefusal.notReady();
        }
        String trace = Traces.current();
        if (body != null && body.length > LONG) {
            return precedence.takeLong(body.length, () -> work(body, device, trace));
        }
        precedence.live();
        return work(body, device, trace);
    }

    private CompletableFuture<ReadingsAnswerJson> work(byte @Nullable [] body, Device device, @Nullable String trace) {
        var readings = ReadingJson.readings(json.read(body, JsonNode.class));
        return takeReadings.handle(readings, device, trace).thenApply(answer -> {
            meter.count(answer);
            return ReadingsAnswerJson.of(answer);
        });
    }
}
