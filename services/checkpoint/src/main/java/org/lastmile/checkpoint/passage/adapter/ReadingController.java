package org.lastmile.checkpoint.passage.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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

    /** Bytes of a body, unpacked, from which it is long: more than 200 readings. */
    private static final int LONG = 64 * 1024;

    /** Long requests that may wait for their thread: 16 MiB at most. */
    private static final int WAITING = 16;

    private final TakeReadings takeReadings;
    private final TopicFollower copies;
    private final List<MemoryCopy> memories;
    private final ReadingMeter meter;
    private final JsonBody json;
    private final ExecutorService lane = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
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
        try {
            return CompletableFuture.supplyAsync(() -> work(body, device, trace), lane)
                    .thenCompose(answer -> answer);
        } catch (RejectedExecutionException full) {
            throw PassageRefusal.busy();
        }
    }

    private CompletableFuture<ReadingsAnswerJson> work(byte @Nullable [] body, Device device, @Nullable String trace) {
        var readings = ReadingJson.readings(json.read(body, JsonNode.class));
        return takeReadings.handle(readings, device, trace).thenApply(answer -> {
            meter.count(answer);
            return ReadingsAnswerJson.of(answer);
        });
    }
}
