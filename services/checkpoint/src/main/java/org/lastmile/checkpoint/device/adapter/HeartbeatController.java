package org.lastmile.checkpoint.device.adapter;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.device.Device;
import org.lastmile.checkpoint.device.HearDevice;
import org.lastmile.checkpoint.platform.JsonBody;

/** Heartbeats over HTTP. */
@Controller("/v1/heartbeats")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class HeartbeatController {

    private final HearDevice hearDevice;
    private final JsonBody json;

    HeartbeatController(HearDevice hearDevice, JsonBody json) {
        this.hearDevice = hearDevice;
        this.json = json;
    }

    /** By this the device may set its clock. */
    record Answer(Instant serverTime) {}

    @Post
    Answer hear(@Body byte @Nullable [] body, Device device) {
        return new Answer(
                hearDevice.handle(device, json.read(body, HeartbeatJson.class).toCommand()));
    }
}
