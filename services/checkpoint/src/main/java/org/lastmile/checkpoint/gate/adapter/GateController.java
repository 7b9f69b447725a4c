package org.lastmile.checkpoint.gate.adapter;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.gate.ChangeGate;
import org.lastmile.checkpoint.gate.FindGate;
import org.lastmile.checkpoint.gate.Gate;
import org.lastmile.checkpoint.gate.RegisterGate;
import org.lastmile.checkpoint.platform.EntityTag;
import org.lastmile.checkpoint.platform.JsonBody;
import org.lastmile.platform.core.staff.Staff;

/** Gates over HTTP. */
@Controller("/v1/gates")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class GateController {

    private final RegisterGate registerGate;
    private final ChangeGate changeGate;
    private final FindGate findGate;
    private final JsonBody json;

    GateController(RegisterGate registerGate, ChangeGate changeGate, FindGate findGate, JsonBody json) {
        this.registerGate = registerGate;
        this.changeGate = changeGate;
        this.findGate = findGate;
        this.json = json;
    }

    @Post
    HttpResponse<GateJson> register(@Body byte @Nullable [] body, Staff staff) {
        var gate = registerGate.handle(json.read(body, GateJson.class).toGate(), staff);
        return HttpResponse.created(GateJson.of(gate), URI.create("/v1/gates/" + gate.id()));
    }

    @Get
    GatePageJson list(
            @Nullable @QueryValue String place,
            @QueryValue(defaultValue = "") String cursor,
            @QueryValue(defaultValue = "50") int limit,
            Staff staff) {
        return GatePageJson.of(findGate.within(place, cursor, limit, staff), limit);
    }

    @Get("/{id}")
    HttpResponse<GateJson> find(String id, Staff staff) {
        return answer(findGate.handle(id, staff));
    }

    @Put("/{id}")
    HttpResponse<GateJson> change(
            String id, @Header("If-Match") @Nullable String ifMatch, @Body byte @Nullable [] body, Staff staff) {
        var command = json.read(body, GateChangeJson.class).toCommand(id, EntityTag.read(ifMatch));
        return answer(changeGate.handle(command, staff));
    }

    private static HttpResponse<GateJson> answer(Gate gate) {
        return EntityTag.on(HttpResponse.ok(GateJson.of(gate)), gate.version());
    }
}
