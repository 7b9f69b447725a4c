package org.lastmile.quarantine.exit.adapter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.quarantine.exit.Exit;

/** An exit as a client sees it; notes and reasons in words stay in the database. */
record ExitAnswer(
        UUID id,
        UUID orderId,
        String kind,
        @Nullable String personToken,
        Instant from,
        Instant until,
        @Nullable String gate,
        String reason,
        String state,
        Instant approvedAt,
        String approvedBy,
        @Nullable WithdrawalPart withdrawal,
        long version) {

    record WithdrawalPart(Instant at, String by) {}

    static ExitAnswer of(Exit exit, Instant now) {
        var withdrawal = exit.withdrawal();
        return new ExitAnswer(
                exit.id(),
                exit.order().value(),
                exit.kind().name(),
                exit.person() == null ? null : exit.person().value(),
                exit.window().from(),
                exit.window().until(),
                exit.gate(),
                exit.approval().reason().name(),
                exit.state(now).name(),
                exit.approval().at(),
                exit.approval().by(),
                withdrawal == null ? null : new WithdrawalPart(withdrawal.at(), withdrawal.by()),
                exit.version());
    }
}
