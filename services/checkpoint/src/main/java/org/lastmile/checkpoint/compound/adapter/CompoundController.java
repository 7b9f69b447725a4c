package org.lastmile.checkpoint.compound.adapter;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.compound.ChangeCompound;
import org.lastmile.checkpoint.compound.Compound;
import org.lastmile.checkpoint.compound.JudgeGates;
import org.lastmile.checkpoint.compound.ShowCompound;
import org.lastmile.checkpoint.platform.EntityTag;
import org.lastmile.checkpoint.platform.JsonBody;
import org.lastmile.platform.core.staff.Staff;

/** Compounds over HTTP. */
@Controller("/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class CompoundController {

    private final ShowCompound showCompound;
    private final ChangeCompound changeCompound;
    private final JudgeGates judgeGates;
    private final JsonBody json;
    private final Clock clock;

    CompoundController(
            ShowCompound showCompound,
            ChangeCompound changeCompound,
            JudgeGates judgeGates,
            JsonBody json,
            Clock clock) {
        this.showCompound = showCompound;
        this.changeCompound = changeCompound;
        this.judgeGates = judgeGates;
        this.json = json;
        this.clock = clock;
    }

    @Get("/compounds/{place}")
    HttpResponse<CompoundJson> show(String place, Staff staff) {
        return answer(showCompound.handle(place, staff));
    }

    @Put("/compounds/{place}/state")
    HttpResponse<CompoundJson> change(
            String place, @Header("If-Match") @Nullable String ifMatch, @Body byte @Nullable [] body, Staff staff) {
        var command = json.read(body, CompoundStateJson.class).toCommand(place, EntityTag.read(ifMatch));
        return answer(changeCompound.handle(command, staff));
    }

    @Post("/gates/{gate}/shut-confirmations")
    HttpResponse<Void> confirmShut(String gate, @Body byte @Nullable [] body, Staff staff) {
        judgeGates.confirmShut(gate, json.read(body, ShutJson.class).text(), staff);
        return HttpResponse.noContent();
    }

    private HttpResponse<CompoundJson> answer(Compound compound) {
        return EntityTag.on(HttpResponse.ok(CompoundJson.of(compound, clock.instant())), compound.version());
    }
}
