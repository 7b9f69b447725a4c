package org.lastmile.quarantine.exit.adapter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.problem.Faults;
import org.lastmile.platform.core.problem.FreeText;
import org.lastmile.platform.core.request.RequestKey;
import org.lastmile.quarantine.exit.ApproveExit;
import org.lastmile.quarantine.exit.Exit;
import org.lastmile.quarantine.order.OrderId;

/** What a client sends to approve an exit or to announce an opening. */
record ApproveRequest(
        @Nullable String kind,
        @Nullable String personToken,
        @Nullable String from,
        @Nullable String until,
        @Nullable String gate,
        @Nullable String reason,
        @Nullable String note) {

    private static final FreeText NOTE = FreeText.line(200);

    ApproveExit.Command command(OrderId order, @Nullable String idempotencyKey) {
        var key = RequestKey.of(idempotencyKey);
        var faults = new Faults();
        var forWhom = faults.choice("kind", Exit.Kind.class, kind);
        var begin = time(faults, "from", from);
        var end = time(faults, "until", until);
        if (until == null) {
            faults.fault("until", "is missing", "such as 2026-01-31T18:00:00+08:00");
        }
        var why = faults.choice("reason", Exit.Reason.class, reason);
        String words = faults.note("note", note, NOTE);
        if (reason != null && why == Exit.Reason.OTHER && words == null) {
            faults.fault("note", "is missing", "words, when the reason is OTHER");
        }
        if (gate != null && !gate.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            faults.fault("gate", "is not the id of a gate", "letters, digits, . _ -, at most 64");
        }
        PersonToken person = person(forWhom, faults);
        faults.check();
        return new ApproveExit.Command(
                order, forWhom, person, begin, Objects.requireNonNull(end), gate, why, words, key);
    }

    private @Nullable PersonToken person(Exit.Kind forWhom, Faults faults) {
        if (personToken == null) {
            return null;
        }
        if (kind != null && forWhom == Exit.Kind.ANNOUNCED_OPENING) {
            return faults.fault("personToken", "goes with APPROVED_EXIT only", "nothing");
        }
        return PersonToken.isToken(personToken)
                ? new PersonToken(personToken)
                : faults.fault("personToken", "is not a person token", "43 characters of URL-safe Base64");
    }

    private static @Nullable Instant time(Faults faults, String field, @Nullable String value) {
        try {
            return value == null ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            return faults.fault(field, "is not a time", "such as 2026-01-31T18:00:00+08:00");
        }
    }
}
