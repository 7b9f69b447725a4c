package org.lastmile.quarantine.breach.adapter;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.quarantine.Words;
import org.lastmile.quarantine.breach.Clearance;
import org.lastmile.quarantine.breach.ConfirmReturn;
import org.lastmile.quarantine.breach.Episode;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Staff confirm over HTTP that somebody is back. */
@RestController
@RequestMapping("/v1/violations")
class ViolationController {

    private final ConfirmReturn confirmReturn;

    ViolationController(ConfirmReturn confirmReturn) {
        this.confirmReturn = confirmReturn;
    }

    record ClearanceRequest(@Nullable String reason) {

        String checked() {
            Words.ALLOWED.fault("reason", reason).ifPresent(fault -> {
                throw Refusal.invalid(List.of(fault));
            });
            return requireNonNull(reason).strip();
        }
    }

    record ViolationAnswer(UUID id, String kind, String subject, String state, String reason, Instant clearedAt) {

        static ViolationAnswer of(Episode episode, Clearance clearance) {
            return new ViolationAnswer(
                    episode.id(),
                    episode.kind().name(),
                    episode.subject().value(),
                    "CLEARED",
                    clearance.reason().name(),
                    clearance.at());
        }
    }

    @PostMapping("/{id}/clearance")
    ViolationAnswer clear(@PathVariable UUID id, @RequestBody ClearanceRequest request, Staff staff) {
        Episode episode = confirmReturn.handle(new ConfirmReturn.Command(id, request.checked()), staff);
        return ViolationAnswer.of(episode, requireNonNull(episode.cleared()));
    }
}
