package org.lastmile.checkpoint.violation.adapter;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.violation.ClearViolation;
import org.lastmile.checkpoint.violation.Episode;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;

/** That a violation is over, as it is sent. */
record ClearanceJson(ClearViolation.@Nullable Reason reason) {

    /** An ended violation as it is answered. */
    record Answer(
            UUID violationId,
            String kind,
            @Nullable String reason,
            @Nullable String clearedBy,
            @Nullable Instant clearedAt) {

        static Answer of(Episode episode) {
            Episode.Ending ending = episode.ending();
            return ending == null
                    ? new Answer(episode.id(), episode.kind(), null, null, null)
                    : new Answer(episode.id(), episode.kind(), ending.reason(), ending.by(), ending.at());
        }
    }

    ClearViolation.Command toCommand(UUID violation) {
        if (reason == null) {
            throw Refusal.invalid(
                    List.of(new FieldFault("reason", "is missing", Arrays.toString(ClearViolation.Reason.values()))));
        }
        return new ClearViolation.Command(violation, reason);
    }
}
