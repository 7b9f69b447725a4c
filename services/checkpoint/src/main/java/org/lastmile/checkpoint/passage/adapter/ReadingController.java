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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.device.Device;
import org.lastmile.checkpoint.passage.PassageRefusal;
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

    /** Bytes of all long requests that may wait for their thread. */
    private static final int WAITING = 16 * 1024 * 1024;

    private final TakeReadings takeReadings;
    private final TopicFollower copies;
    private final List<MemoryCopy> memories;
    private final ReadingMeter meter;
    private final JsonBody json;
    private final Semaphore room = new Semaphore(WAITING);
    private final ExecutorService lane = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("long-requests").daemon().factory());

    ReadingController(
            TakeReadings takeReadings,
            TopicFollower copies,
            List<MemoryCopy> memories,
            ReadingMeter meter,
            JsonBody json) {
        this.takeReadings = takeReadings;
        this.copies = copies;
        this.memories = List.copyOf(memories);
        this.meter = meter;
        this.json = json;
    }

    @Post
    CompletionStage<ReadingsAnswerJson> take(@Body byte @Nullable [] body, Device device) {
        if (!copies.isComplete() || !memories.stream().allMatch(MemoryCopy::isRead)) {
            throw PassageRefusal.notReady();
        }
        String trace = Traces.current();
        if (body == null || body.length <= LONG) {
            return work(body, device, trace);
        }
        if (!room.tryAcquire(body.length)) {
            throw PassageRefusal.busy();
        }
        return CompletableFuture.supplyAsync(() -> work(body, device, trace), lane)
                .whenComplete((answer, failure) -> room.release(body.length))
                .thenCompose(answer -> answer);
    }

    private CompletableFuture<ReadingsAnswerJson> work(byte @Nullable [] body, Device device, @Nullable String trace) {
        var readings = ReadingJson.readings(json.read(body, JsonNode.class));
        return takeReadings.handle(readings, device, trace).thenApply(answer -> {
            meter.count(answer);
            return ReadingsAnswerJson.of(answer);
        });
    }
}
