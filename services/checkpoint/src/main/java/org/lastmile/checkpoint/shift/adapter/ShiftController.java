package org.lastmile.checkpoint.shift.adapter;

import io.micronaut.http.HttpResponse;
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
import org.lastmile.checkpoint.platform.JsonBody;
import org.lastmile.checkpoint.shift.HandOver;
import org.lastmile.checkpoint.shift.ShowShifts;
import org.lastmile.checkpoint.shift.SignIn;
import org.lastmile.platform.core.staff.Staff;

/** Shifts over HTTP. */
@Controller("/v1/gates/{gate}/shifts")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShiftController {

    private final SignIn signIn;
    private final HandOver handOver;
    private final ShowShifts showShifts;
    private final JsonBody json;

    ShiftController(SignIn signIn, HandOver handOver, ShowShifts showShifts, JsonBody json) {
        this.signIn = signIn;
        this.handOver = handOver;
        this.showShifts = showShifts;
        this.json = json;
    }

    @Post
    HttpResponse<ShiftJson> signIn(String gate, @Body byte @Nullable [] body, Staff staff) {
        var times = json.read(body, SignInJson.class);
        var shift = signIn.handle(new SignIn.Command(gate, times.from(), times.until()), staff);
        return HttpResponse.created(ShiftJson.of(shift));
    }

    @Get
    ShiftPageJson list(String gate, @QueryValue @Nullable String cursor, Staff staff) {
        return ShiftPageJson.of(showShifts.handle(gate, ShiftPageJson.position(cursor), staff));
    }

    @Post("/{shift}/hand-over")
    ShiftJson offer(String gate, UUID shift, @Body byte @Nullable [] body, Staff staff) {
        var note = json.read(body, NoteJson.class).text();
        return ShiftJson.of(handOver.offer(new HandOver.Command(gate, shift, note), staff));
    }

    @Post("/{shift}/acceptance")
    ShiftJson accept(String gate, UUID shift, @Body byte @Nullable [] body, Staff staff) {
        return ShiftJson.of(handOver.accept(new HandOver.Command(gate, shift, note(body)), staff));
    }

    @Post("/{shift}/sign-out")
    ShiftJson signOut(String gate, UUID shift, @Body byte @Nullable [] body, Staff staff) {
        return ShiftJson.of(handOver.signOut(new HandOver.Command(gate, shift, note(body)), staff));
    }

    private @Nullable String note(byte @Nullable [] body) {
        return json.read(body, NoteJson.class).textIfAny();
    }
}
