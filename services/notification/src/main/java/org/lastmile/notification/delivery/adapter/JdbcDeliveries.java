package org.lastmile.notification.delivery.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lastmile.notification.alert.AlertEvent;
import org.lastmile.notification.alert.Happening;
import org.lastmile.notification.delivery.Attempt;
import org.lastmile.notification.delivery.Deliveries;
import org.lastmile.notification.delivery.Delivery;
import org.lastmile.notification.delivery.DeliveryReport;
import org.lastmile.notification.delivery.DeliveryState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deliveries in PostgreSQL. The rule of who wants what is the one of a subscription's filter, as a join. */
class JdbcDeliveries implements Deliveries {

    private static final String PLAN = """
            insert into delivery (id, subscription_id, event_id, alert_id, happening, payload, measured_at, detected_at,
                                  next_at, created_at, traceparent)
            select gen_random_uuid(), s.id, e.event_id, e.alert_id, e.happening, e.payload, e.measured_at,
                   e.detected_at, :now, :now, e.traceparent
            from jsonb_to_recordset(:events::jsonb) as e(event_id uuid, alert_id uuid, happening text, kind text,
                   severity text, accountable_place text, occurred_places text[], measured_at timestamptz,
                   detected_at timestamptz, payload text, traceparent text)
            join subscription s
              on s.channel = 'WEBHOOK' and s.disabled_at is null
             and (starts_with(e.accountable_place, s.place)
                  or exists (select from unnest(e.occurred_places) p where starts_with(p, s.place)))
             and (cardinality(s.kinds) = 0 or e.kind = any(s.kinds))
             and array_position(array['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], e.severity)
                 >= array_position(array['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], s.min_severity)
            on conflict (subscription_id, event_id) do nothing
            """;

    private static final String CLAIM = """
            with due as (
              select one.id
              from subscription s
              cross join lateral (
                select id from delivery
                where subscription_id = s.id and state = 'WAITING' and next_at <= :now
                order by next_at limit 4
                for update skip locked) one
              where s.channel = 'WEBHOOK' and s.disabled_at is null
                and s.id <> all(string_to_array(:busy, ',')::uuid[])
              limit :most)
            update delivery d
            set attempts = attempts + 1, next_at = :lease_end
            from due, subscription s
            where d.id = due.id and s.id = d.subscription_id
            returning d.id, d.subscription_id, s.url, s.sealed_secret, d.payload, d.attempts, d.created_at,
                      d.measured_at, d.detected_at, d.happening, d.traceparent
            """;

    private static final String FINISH = """
            update delivery set state = :state, finished_at = :at, last_status = :status, last_fault = :fault
            where id = :id and state = 'WAITING'
            """;

    private static final String RETRY = """
            update delivery set next_at = :at, last_status = :status, last_fault = :fault
            where id = :id and state = 'WAITING'
            """;

    private static final String DISABLE = """
            with disabled as (
              update subscription set disabled_at = :at, disabled_reason = 'the receiver answered 410 Gone'
              where id = :subscription and disabled_at is null)
            update delivery set state = 'CANCELLED', finished_at = :at,
              last_status = case when id = :id then :status else last_status end
            where subscription_id = :subscription and state = 'WAITING'
            """;

    private static final String NEWEST = """
            select id, alert_id, happening, state, attempts, last_status, last_fault, created_at, next_at, finished_at
            from delivery where subscription_id = :subscription
            order by created_at desc, id desc limit :most
            """;

    private static final String WAITING = "select count(*) from delivery where state = 'WAITING'";

    private static final String FORGET = "delete from delivery where finished_at < :before";

    private final JdbcClient jdbc;
    private final Runnable planned;

    /** @param planned called when the caller's transaction has planned something */
    JdbcDeliveries(JdbcClient jdbc, Runnable planned) {
        this.jdbc = jdbc;
        this.planned = planned;
    }

    @Override
    public int plan(List<AlertEvent> events, Instant now) {
        int rows = jdbc.sql(PLAN)
                .param("events", PayloadMapper.rows(events, now))
                .param("now", utc(now))
                .update();
        if (rows > 0) {
            planned.run();
        }
        return rows;
    }

    @Override
    public List<Delivery> claim(int most, Collection<UUID> busy, Instant now, Duration lease) {
        return jdbc.sql(CLAIM)
                .param("most", most)
                .param("busy", busy.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .param("now", utc(now))
                .param("lease_end", utc(now.plus(lease)))
                .query((row, number) -> claimed(row))
                .list();
    }

    @Override
    public void delivered(Delivery delivery, Attempt attempt, Instant at) {
        finish(delivery, DeliveryState.DELIVERED, attempt, at);
    }

    @Override
    public void giveUp(Delivery delivery, Attempt attempt, Instant at) {
        finish(delivery, DeliveryState.FAILED, attempt, at);
    }

    private void finish(Delivery delivery, DeliveryState state, Attempt attempt, Instant at) {
        jdbc.sql(FINISH)
                .param("id", delivery.id())
                .param("state", state.name())
                .param("at", utc(at))
                .param("status", status(attempt))
                .param("fault", fault(attempt))
                .update();
    }

    @Override
    public void retry(Delivery delivery, Attempt attempt, Instant at) {
        jdbc.sql(RETRY)
                .param("id", delivery.id())
                .param("at", utc(at))
                .param("status", status(attempt))
                .param("fault", fault(attempt))
                .update();
    }

    @Override
    public void disable(Delivery delivery, Attempt attempt, Instant at) {
        jdbc.sql(DISABLE)
                .param("id", delivery.id())
                .param("subscription", delivery.subscriptionId())
                .param("status", status(attempt))
                .param("at", utc(at))
                .update();
    }

    @Override
    public List<DeliveryReport> newestOf(UUID subscriptionId, int most) {
        return jdbc.sql(NEWEST)
                .param("subscription", subscriptionId)
                .param("most", most)
                .query((row, number) -> report(row))
                .list();
    }

    @Override
    public long waiting() {
        return jdbc.sql(WAITING).query(Long.class).single();
    }

    @Override
    public int forget(Instant before) {
        return jdbc.sql(FORGET).param("before", utc(before)).update();
    }

    private static Delivery claimed(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("subscription_id", UUID.class),
                row.getString("url"),
                row.getBytes("sealed_secret"),
                row.getString("payload"),
                row.getInt("attempts"),
                time(row, "created_at"),
                time(row, "measured_at"),
                time(row, "detected_at"),
                Happening.valueOf(row.getString("happening")),
                row.getString("traceparent"));
    }

    private static DeliveryReport report(ResultSet row) throws SQLException {
        var state = DeliveryState.valueOf(row.getString("state"));
        return new DeliveryReport(
                row.getObject("id", UUID.class),
                row.getObject("alert_id", UUID.class),
                PayloadMapper.type(Happening.valueOf(row.getString("happening"))),
                state,
                row.getInt("attempts"),
                row.getObject("last_status", Integer.class),
                row.getString("last_fault"),
                time(row, "created_at"),
                state == DeliveryState.WAITING ? time(row, "next_at") : null,
                state == DeliveryState.WAITING ? null : time(row, "finished_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Integer status(Attempt attempt) {
        return attempt instanceof Attempt.Answered answered ? answered.status() : null;
    }

    private static @Nullable String fault(Attempt attempt) {
        return attempt instanceof Attempt.Unanswered unanswered ? unanswered.reason() : null;
    }
}
