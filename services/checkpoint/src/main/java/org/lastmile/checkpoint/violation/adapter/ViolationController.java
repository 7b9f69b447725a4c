package org.lastmile.checkpoint.violation.adapter;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.platform.JsonBody;
import org.lastmile.checkpoint.violation.ClearViolation;
import org.lastmile.platform.core.staff.Staff;

/** Violations over HTTP, for staff who end them. */
@Controller("/v1/gate-violations")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ViolationController {

    private final ClearViolation clearViolation;
    private final JsonBody json;

    ViolationController(ClearViolation clearViolation, JsonBody json) {
        this.clearViolation = clearViolation;
        this.json = json;
    }

    @Post("/{violation}/clearance")
    ClearanceJson.Answer clear(UUID violation, @Body byte @Nullable [] body, Staff staff) {
        var command = json.read(body, ClearanceJson.class).toCommand(violation);
        return ClearanceJson.Answer.of(clearViolation.handle(command, staff));
    }
}
