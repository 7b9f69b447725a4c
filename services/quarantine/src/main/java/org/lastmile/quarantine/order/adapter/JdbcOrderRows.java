package org.lastmile.quarantine.order.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.quarantine.order.Decision;
import org.lastmile.quarantine.order.OrderId;
import org.lastmile.quarantine.order.QuarantineOrder;
import org.lastmile.quarantine.order.Release;
import org.lastmile.quarantine.order.Service;
import org.lastmile.quarantine.order.Terms;
import org.lastmile.quarantine.policy.CountingBasis;
import org.lastmile.quarantine.policy.DayCount;
import org.lastmile.quarantine.policy.ElapsedDecision;

/** Rows of orders, there and back. */
final class JdbcOrderRows {

    private JdbcOrderRows() {}

    static QuarantineOrder order(ResultSet row) throws SQLException {
        Terms terms = terms(row);
        long version = row.getLong("version");
        return switch (row.getString("state")) {
            case "ISSUED" -> new QuarantineOrder.Issued(terms, version);
            case "SERVED" -> new QuarantineOrder.Served(terms, version, service(row));
            case "RELEASED" -> new QuarantineOrder.Released(terms, version, service(row), release(row));
            case "VOID" ->
                new QuarantineOrder.Void(
                        terms, version, row.getTimestamp("served_at") == null ? null : service(row), release(row));
            case String state -> throw new IllegalStateException("no such state of an order: " + state);
        };
    }

    private static Terms terms(ResultSet row) throws SQLException {
        var count = new DayCount(
                CountingBasis.valueOf(row.getString("basis")),
                row.getObject("counted_from_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
        String choice = row.getString("elapsed_choice");
        var elapsed = choice == null
                ? null
                : new ElapsedDecision(
                        ElapsedDecision.Choice.valueOf(choice),
                        row.getObject("elapsed_days", Integer.class),
                        row.getString("elapsed_reason"));
        var decision = new Decision(
                row.getString("issued_by"),
                row.getString("reason"),
                CountingBasis.valueOf(row.getString("stated_basis")),
                row.getObject("stated_on", LocalDate.class),
                elapsed);
        return new Terms(
                new OrderId(row.getObject("id", UUID.class)),
                new PersonToken(row.getString("person_token")),
                row.getString("place_code"),
                row.getString("policy_pack"),
                count,
                decision,
                row.getTimestamp("issued_at").toInstant());
    }

    private static Service service(ResultSet row) throws SQLException {
        return new Service(
                Service.Proof.valueOf(row.getString("served_proof")),
                row.getString("served_note"),
                row.getTimestamp("served_at").toInstant(),
                row.getString("served_by"));
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                Release.Reason.valueOf(row.getString("release_reason")),
                row.getString("release_note"),
                row.getTimestamp("released_at").toInstant(),
                row.getString("released_by"));
    }

    private static String state(QuarantineOrder order) {
        return order.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    static List<@Nullable Object> inserted(QuarantineOrder order) {
        Terms terms = order.terms();
        Decision decision = terms.decision();
        ElapsedDecision elapsed = decision.elapsed();
        return Arrays.asList(
                terms.id().value(),
                terms.person().value(),
                terms.person().value(),
                state(order),
                terms.placeCode(),
                terms.policyPack(),
                terms.count().basis().name(),
                terms.count().countedFrom(),
                terms.count().endsOn(),
                decision.basis().name(),
                decision.basisOn(),
                decision.reason(),
                elapsed == null ? null : elapsed.choice().name(),
                elapsed == null ? null : elapsed.days(),
                elapsed == null ? null : elapsed.reason(),
                Timestamp.from(terms.issuedAt()),
                decision.by(),
                order.version());
    }

    static List<@Nullable Object> updated(QuarantineOrder order) {
        Service service = order.service();
        Release release = order.release();
        return Arrays.asList(
                state(order),
                order.version(),
                service == null ? null : service.proof().name(),
                service == null ? null : service.note(),
                service == null ? null : Timestamp.from(service.at()),
                service == null ? null : service.by(),
                release == null ? null : release.reason().name(),
                release == null ? null : release.note(),
                release == null ? null : Timestamp.from(release.at()),
                release == null ? null : release.by(),
                order.terms().id().value(),
                order.version());
    }
}
