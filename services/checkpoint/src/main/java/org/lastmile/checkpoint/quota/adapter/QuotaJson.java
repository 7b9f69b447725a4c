package org.lastmile.checkpoint.quota.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.quota.Quota;
import org.lastmile.checkpoint.quota.SetQuota;
import org.lastmile.platform.core.place.PlaceCode;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;

/** A quota as it is sent. */
record QuotaJson(
        @Nullable String placeCode,
        Quota.@Nullable Subject subject,
        @Nullable Direction direction,
        @Nullable Integer most,
        @Nullable Integer days) {

    private static final int MOST = 1000;
    private static final int LONGEST = 30;

    /** A quota as it is answered. */
    record Answer(UUID quotaId, String placeCode, Quota.Subject subject, Direction direction, int most, int days) {

        static Answer of(Quota quota) {
            return new Answer(
                    quota.id(), quota.placeCode(), quota.subject(), quota.direction(), quota.most(), quota.days());
        }
    }

    /**
     * A page of quotas.
     *
     * @param next cursor of the next page; null on the last
     */
    record Page(List<Answer> items, @Nullable UUID next) {

        static Page of(List<Quota> quotas) {
            return new Page(
                    quotas.stream().map(Answer::of).toList(),
                    quotas.size() == SetQuota.PAGE ? quotas.getLast().id() : null);
        }
    }

    SetQuota.Command toCommand() {
        var faults = new ArrayList<FieldFault>();
        PlaceCode.fault("placeCode", placeCode).ifPresent(faults::add);
        if (subject == null) {
            faults.add(new FieldFault(
                    "subject", "is missing", List.of(Quota.Subject.values()).toString()));
        }
        if (direction == null) {
            faults.add(new FieldFault("direction", "is missing", "[IN, OUT]"));
        }
        if (most == null || most < 1 || most > MOST) {
            faults.add(new FieldFault("most", "is missing or out of range", "1 to " + MOST));
        }
        if (days == null || days < 1 || days > LONGEST) {
            faults.add(new FieldFault("days", "is missing or out of range", "1 to " + LONGEST));
        }
        if (placeCode == null
                || subject == null
                || direction == null
                || most == null
                || days == null
                || !faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new SetQuota.Command(placeCode, subject, direction, most, days);
    }
}
