package org.lastmile.checkpoint.quota.adapter;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.platform.JsonBody;
import org.lastmile.checkpoint.quota.SetQuota;
import org.lastmile.platform.core.staff.Staff;

/** Quotas over HTTP. */
@Controller("/v1/quotas")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class QuotaController {

    private final SetQuota setQuota;
    private final JsonBody json;

    QuotaController(SetQuota setQuota, JsonBody json) {
        this.setQuota = setQuota;
        this.json = json;
    }

    @Post
    HttpResponse<QuotaJson.Answer> set(@Body byte @Nullable [] body, Staff staff) {
        var quota = setQuota.handle(json.read(body, QuotaJson.class).toCommand(), staff);
        return HttpResponse.created(QuotaJson.Answer.of(quota));
    }

    @Get
    QuotaJson.Page list(@QueryValue @Nullable UUID cursor, Staff staff) {
        return QuotaJson.Page.of(setQuota.within(cursor, staff));
    }

    @Delete("/{id}")
    HttpResponse<Void> end(UUID id, Staff staff) {
        setQuota.end(id, staff);
        return HttpResponse.noContent();
    }
}
