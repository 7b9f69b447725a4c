package org.lastmile.checkpoint.presence.adapter;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.presence.AskForPresence;
import org.lastmile.checkpoint.presence.Presence;
import org.lastmile.platform.core.staff.Staff;

/** Questions for presence over HTTP. */
@Controller("/v1/compounds/{place}/presence")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PresenceController {

    private final AskForPresence askForPresence;

    PresenceController(AskForPresence askForPresence) {
        this.askForPresence = askForPresence;
    }

    /** How many are inside. */
    record Count(String placeCode, long inside) {}

    /**
     * Where one person is.
     *
     * @param inside null when no passage of the last weeks tells
     * @param since when the last passage was
     */
    record Whereabouts(
            String placeCode,
            @Nullable Boolean inside,
            @Nullable Instant since,
            @Nullable String gate) {}

    @Get
    Count count(String place, Staff staff) {
        return new Count(place, askForPresence.count(place, staff));
    }

    @Get("/{person}")
    Whereabouts find(String place, String person, @QueryValue @Nullable String purpose, Staff staff) {
        var found = askForPresence.find(new AskForPresence.Command(place, person, purpose), staff);
        return new Whereabouts(
                place,
                found.map(Presence::inside).orElse(null),
                found.map(Presence::measuredAt).orElse(null),
                found.map(Presence::gateId).orElse(null));
    }
}
