package org.lastmile.checkpoint.hold.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.hold.DecideHold;
import org.lastmile.checkpoint.hold.Hold;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.FreeText;
import org.lastmile.platform.core.problem.Refusal;

/** A decision as it is sent (decision and reason) and answered (with who and when). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HoldDecisionJson(
        Hold.@Nullable Kind decision,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    private static final FreeText REASON = FreeText.line(200);

    static HoldDecisionJson of(Hold.Decision decision) {
        return new HoldDecisionJson(decision.kind(), decision.reason(), decision.by(), decision.at());
    }

    DecideHold.Command toCommand(UUID passage) {
        var faults = new ArrayList<FieldFault>();
        if (decision == null) {
            faults.add(new FieldFault("decision", "is missing", Arrays.toString(Hold.Kind.values())));
        }
        REASON.fault("reason", reason).ifPresent(faults::add);
        if (decidedBy != null || decidedAt != null) {
            faults.add(new FieldFault("decidedBy", "and decidedAt are written here, not sent", null));
        }
        if (decision == null || reason == null || !faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new DecideHold.Command(passage, decision, reason.strip());
    }
}
