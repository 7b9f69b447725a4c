package org.lastmile.checkpoint.summary.adapter;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.device.Device;
import org.lastmile.checkpoint.passage.PassageRefusal;
import org.lastmile.checkpoint.platform.TopicFollower;
import org.lastmile.checkpoint.summary.MakeSummary;

/** A device's own list, over HTTP. */
@Controller("/v1/restrictions-summary")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class SummaryController {

    private final MakeSummary makeSummary;
    private final TopicFollower copies;

    SummaryController(MakeSummary makeSummary, TopicFollower copies) {
        this.makeSummary = makeSummary;
        this.copies = copies;
    }

    @Get
    HttpResponse<SummaryJson> show(@Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known, Device device) {
        if (!copies.isComplete()) {
            throw PassageRefusal.notReady();
        }
        var summary = makeSummary.handle(device);
        String tag = '"' + summary.tag() + '-' + summary.madeAt().getEpochSecond() + '"';
        var answer =
                tag.equals(known) ? HttpResponse.<SummaryJson>notModified() : HttpResponse.ok(SummaryJson.of(summary));
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
