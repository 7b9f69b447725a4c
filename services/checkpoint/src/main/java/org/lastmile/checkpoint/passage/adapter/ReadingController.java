package org.lastmile.checkpoint.passage.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.device.Device;
import org.lastmile.checkpoint.passage.PassageRefusal;
import org.lastmile.checkpoint.passage.TakeReadings;
import org.lastmile.checkpoint.platform.JsonBody;
import org.lastmile.checkpoint.platform.TopicFollower;
import org.lastmile.platform.core.event.Traces;

/** Readings over HTTP. Works on a virtual thread, so waiting for Kafka holds nothing up. */
@Controller("/v1/readings")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReadingController {

    private final TakeReadings takeReadings;
    private final TopicFollower copies;
    private final ReadingMeter meter;
    private final JsonBody json;

    ReadingController(TakeReadings takeReadings, TopicFollower copies, ReadingMeter meter, JsonBody json) {
        this.takeReadings = takeReadings;
        this.copies = copies;
        this.meter = meter;
        this.json = json;
    }

    @Post
    ReadingsAnswerJson take(@Body byte @Nullable [] body, Device device) {
        if (!copies.isComplete()) {
            throw PassageRefusal.notReady();
        }
        var readings = ReadingJson.readings(json.read(body, JsonNode.class));
        var answer = takeReadings.handle(readings, device, Traces.current());
        meter.count(answer);
        return ReadingsAnswerJson.of(answer);
    }
}
