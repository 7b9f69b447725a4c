package org.lastmile.quarantine.order.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.quarantine.order.QuarantineOrder;

/** An order as a client sees it; the reasons in words stay in the database. */
record OrderAnswer(
        UUID id,
        String personToken,
        String state,
        String measure,
        String placeCode,
        String accountablePlace,
        String policyPack,
        String basis,
        LocalDate countedFrom,
        LocalDate endsOn,
        long remainingDays,
        Instant issuedAt,
        String issuedBy,
        @Nullable ServicePart service,
        @Nullable ReleasePart release,
        long version) {

    record ServicePart(String proof, Instant at, String by) {}

    record ReleasePart(String reason, Instant at, String by) {}

    static OrderAnswer of(QuarantineOrder order, LocalDate today) {
        var terms = order.terms();
        var service = order.service();
        var release = order.release();
        return new OrderAnswer(
                terms.id().value(),
                terms.person().value(),
                order.getClass().getSimpleName().toUpperCase(Locale.ROOT),
                "HOME_QUARANTINE",
                terms.placeCode(),
                terms.accountablePlace(),
                terms.policyPack(),
                terms.count().basis().name(),
                terms.count().countedFrom(),
                terms.count().endsOn(),
                order.active() ? terms.count().remainingOn(today) : 0,
                terms.issuedAt(),
                terms.decision().by(),
                service == null ? null : new ServicePart(service.proof().name(), service.at(), service.by()),
                release == null ? null : new ReleasePart(release.reason().name(), release.at(), release.by()),
                order.version());
    }
}
