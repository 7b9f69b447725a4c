package org.lastmile.checkpoint.device.adapter;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.device.ClaimDevice;
import org.lastmile.checkpoint.platform.JsonBody;
import org.lastmile.platform.core.problem.Refusal;

/** Claims over HTTP: the code is the proof, and whoever tries codes is slowed down like one who tries credentials. */
@Controller("/v1/claims")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ClaimController {

    private final ClaimDevice claimDevice;
    private final GuessLimit limit;
    private final CallerAddress address;
    private final JsonBody json;

    ClaimController(ClaimDevice claimDevice, GuessLimit limit, CallerAddress address, JsonBody json) {
        this.claimDevice = claimDevice;
        this.limit = limit;
        this.address = address;
        this.json = json;
    }

    /** What the device sends. */
    record Claim(@Nullable String code) {

        @Override
        public String toString() {
            return "Claim[***]";
        }
    }

    @Post
    HttpResponse<CredentialJson> claim(@Body byte @Nullable [] body, HttpRequest<?> request) {
        String caller = address.of(request);
        limit.check(caller);
        try {
            var claimed = claimDevice.handle(json.read(body, Claim.class).code());
            return HttpResponse.created(
                    CredentialMapper.json(claimed.deviceId(), claimed.gateId(), claimed.credential()));
        } catch (Refusal refused) {
            limit.count(caller);
            throw refused;
        }
    }
}
