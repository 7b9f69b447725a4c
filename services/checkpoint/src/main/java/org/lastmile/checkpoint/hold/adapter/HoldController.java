package org.lastmile.checkpoint.hold.adapter;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.hold.DecideHold;
import org.lastmile.checkpoint.hold.ListHolds;
import org.lastmile.checkpoint.platform.JsonBody;
import org.lastmile.platform.core.staff.Staff;

/** Holds over HTTP, for the staff of the gate. */
@Controller("/v1/holds")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class HoldController {

    private final ListHolds listHolds;
    private final DecideHold decideHold;
    private final JsonBody json;

    HoldController(ListHolds listHolds, DecideHold decideHold, JsonBody json) {
        this.listHolds = listHolds;
        this.decideHold = decideHold;
        this.json = json;
    }

    @Get
    HoldPageJson list(@QueryValue @Nullable String gate, @QueryValue @Nullable String cursor, Staff staff) {
        return HoldPageJson.of(listHolds.handle(gate, HoldPageJson.position(cursor), staff));
    }

    @Post("/{passage}/decision")
    HoldDecisionJson decide(UUID passage, @Body byte @Nullable [] body, Staff staff) {
        var command = json.read(body, HoldDecisionJson.class).toCommand(passage);
        return HoldDecisionJson.of(decideHold.handle(command, staff));
    }
}
