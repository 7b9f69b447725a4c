package org.lastmile.quarantine.order.adapter;

import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.problem.Faults;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.request.RequestKey;
import org.lastmile.quarantine.Words;
import org.lastmile.quarantine.order.IssueOrder;
import org.lastmile.quarantine.policy.CountingBasis;
import org.lastmile.quarantine.policy.ElapsedDecision;

/** What a client sends to order home quarantine. */
record IssueRequest(
        @Nullable String personToken,
        @Nullable String placeCode,
        @Nullable BasisPart basis,
        @Nullable DecisionPart decision,
        @Nullable ElapsedPart elapsedDecision) {

    private static final String PLACE = "12 digits for a village, 15 for a compound";
    private static final String TOKEN = "43 characters of URL-safe Base64";

    record BasisPart(@Nullable String kind, @Nullable String on) {}

    record DecisionPart(@Nullable String reason) {}

    record ElapsedPart(
            @Nullable String choice,
            @Nullable Integer days,
            @Nullable String reason) {}

    IssueOrder.Command command(@Nullable String idempotencyKey) {
        var key = RequestKey.of(idempotencyKey);
        var faults = new Faults();
        if (personToken == null || !PersonToken.isToken(personToken)) {
            faults.fault("personToken", "is not a person token", TOKEN);
        }
        if (placeCode == null || !placeCode.matches("\\d{12}|\\d{15}")) {
            faults.fault("placeCode", "is not the code of a village or compound", PLACE);
        }
        BasisPart given = basis == null ? new BasisPart(null, null) : basis;
        var kind = faults.choice("basis.kind", CountingBasis.class, given.kind());
        var on = faults.date("basis.on", given.on());
        if (given.on() == null && kind != CountingBasis.ORDER_DATE) {
            faults.fault("basis.on", "is missing", "YYYY-MM-DD");
        }
        String reason = faults.text("decision.reason", decision == null ? null : decision.reason(), Words.ALLOWED);
        ElapsedDecision elapsed = elapsedDecision == null ? null : elapsed(elapsedDecision, faults);
        faults.check();
        return new IssueOrder.Command(
                token("personToken", personToken), String.valueOf(placeCode), kind, on, reason, elapsed, key);
    }

    private static ElapsedDecision elapsed(ElapsedPart part, Faults faults) {
        return new ElapsedDecision(
                faults.choice("elapsedDecision.choice", ElapsedDecision.Choice.class, part.choice()),
                part.days(),
                faults.text("elapsedDecision.reason", part.reason(), Words.ALLOWED));
    }

    /** @throws Refusal {@code validation-failed} when it is no person token */
    static PersonToken token(String field, @Nullable String value) {
        if (value == null || !PersonToken.isToken(value)) {
            throw Refusal.invalid("validation-failed", field, "is not a person token", TOKEN);
        }
        return new PersonToken(value);
    }
}
