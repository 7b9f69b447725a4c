package org.lastmile.checkpoint.passage.adapter;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.AskForPassages;
import org.lastmile.checkpoint.passage.MatchPassages;
import org.lastmile.checkpoint.platform.JsonBody;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.staff.Staff;

/** Questions for passages over HTTP. */
@Controller("/v1/passages")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PassageController {

    private final AskForPassages askForPassages;
    private final MatchPassages matchPassages;
    private final JsonBody json;

    PassageController(AskForPassages askForPassages, MatchPassages matchPassages, JsonBody json) {
        this.askForPassages = askForPassages;
        this.matchPassages = matchPassages;
        this.json = json;
    }

    @Get
    PassagePageJson find(
            @QueryValue @Nullable String gate,
            @QueryValue @Nullable String person,
            @QueryValue @Nullable String plate,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String to,
            @QueryValue @Nullable String purpose,
            @QueryValue @Nullable String cursor,
            Staff staff) {
        var command = new AskForPassages.Command(
                gate, person, plate, time("from", from), time("to", to), purpose, PassagePageJson.position(cursor));
        return PassagePageJson.of(askForPassages.handle(command, staff), AskForPassages.PAGE);
    }

    /** A long question, and so a body. */
    @Post("/matches")
    MatchPageJson match(@Body byte @Nullable [] body, Staff staff) {
        var question = json.read(body, MatchJson.class);
        return MatchPageJson.of(matchPassages.handle(question.toCommand(), staff));
    }

    private static @Nullable Instant time(String name, @Nullable String value) {
        try {
            return value == null ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid("parameter-invalid", name, "is not a time", "a time such as 2026-01-31T08:00:00Z");
        }
    }
}
