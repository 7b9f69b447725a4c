package org.lastmile.inspection.finding.adapter;

import org.jspecify.annotations.Nullable;
import org.lastmile.inspection.finding.RaiseFinding;
import org.lastmile.inspection.finding.Severity;
import org.lastmile.platform.core.problem.Faults;
import org.lastmile.platform.core.request.RequestKey;

/** What a client sends to raise a finding. */
record RaiseRequest(
        @Nullable String placeCode,
        @Nullable String title,
        @Nullable String description,
        @Nullable String severity,
        @Nullable String dueAt,
        @Nullable String alertId) {

    RaiseFinding.Command command(@Nullable String idempotencyKey) {
        var key = RequestKey.of(idempotencyKey);
        var faults = new Faults();
        String place = RequestFields.place(faults, "placeCode", placeCode);
        if (placeCode == null && alertId == null) {
            faults.fault("placeCode", "is missing", "a place code; only an alertId can stand in for it");
        }
        var command = new RaiseFinding.Command(
                place,
                faults.text("title", title, RequestFields.TITLE),
                faults.note("description", description, RequestFields.DESCRIPTION),
                faults.choice("severity", Severity.class, severity),
                RequestFields.time(faults, "dueAt", dueAt),
                RequestFields.id(faults, "alertId", alertId),
                key);
        faults.check();
        return command;
    }
}
