package org.lastmile.quarantine.exit.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.quarantine.exit.Exit;
import org.lastmile.quarantine.exit.Exits;
import org.lastmile.quarantine.exit.Window;
import org.lastmile.quarantine.order.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exits in PostgreSQL. */
@Component
final class JdbcExits implements Exits {

    private static final String FIND = "select * from order_exit where order_id = ? and id = ?";

    private static final String OF_ORDER = """
            select * from order_exit where order_id = ? and id < ? order by id desc limit ?
            """;

    private static final String ENDING_AFTER = """
            select count(*) from order_exit where order_id = ? and withdrawn_at is null and closes_at >= ?
            """;

    private static final String ADD = """
            insert into order_exit (
              id, order_id, kind, person_token, gate_id, opens_at, closes_at, reason, note, approved_at, approved_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String WITHDRAW = """
            update order_exit set withdrawn_at = ?, withdrawn_by = ?, withdrawal_reason = ?
            where id = ? and withdrawn_at is null
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    JdbcExits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Exit> find(OrderId order, UUID id) {
        return jdbc.sql(FIND)
                .params(order.value(), id)
                .query((row, n) -> exit(row))
                .optional();
    }

    @Override
    public List<Exit> of(OrderId order, @Nullable UUID olderThan, int limit) {
        return jdbc.sql(OF_ORDER)
                .params(order.value(), olderThan == null ? LAST : olderThan, limit)
                .query((row, n) -> exit(row))
                .list();
    }

    @Override
    public int endingAfter(OrderId order, Instant time) {
        return jdbc.sql(ENDING_AFTER)
                .params(order.value(), Timestamp.from(time))
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(Exit exit) {
        var approval = exit.approval();
        jdbc.sql(ADD)
                .params(Arrays.asList(
                        exit.id(),
                        exit.order().value(),
                        exit.kind().name(),
                        exit.person() == null ? null : exit.person().value(),
                        exit.gate(),
                        Timestamp.from(exit.window().from()),
                        Timestamp.from(exit.window().until()),
                        approval.reason().name(),
                        approval.note(),
                        Timestamp.from(approval.at()),
                        approval.by()))
                .update();
    }

    @Override
    public void saveWithdrawn(Exit exit) {
        var withdrawal = exit.withdrawal();
        if (withdrawal == null
                || jdbc.sql(WITHDRAW)
                                .params(
                                        Timestamp.from(withdrawal.at()),
                                        withdrawal.by(),
                                        withdrawal.reason(),
                                        exit.id())
                                .update()
                        != 1) {
            throw new IllegalStateException("the exit changed although its person was locked");
        }
    }

    private static Exit exit(ResultSet row) throws SQLException {
        String person = row.getString("person_token");
        Timestamp withdrawnAt = row.getTimestamp("withdrawn_at");
        return new Exit(
                row.getObject("id", UUID.class),
                new OrderId(row.getObject("order_id", UUID.class)),
                Exit.Kind.valueOf(row.getString("kind")),
                person == null ? null : new PersonToken(person),
                row.getString("gate_id"),
                new Window(
                        row.getTimestamp("opens_at").toInstant(),
                        row.getTimestamp("closes_at").toInstant()),
                new Exit.Approval(
                        Exit.Reason.valueOf(row.getString("reason")),
                        row.getString("note"),
                        row.getTimestamp("approved_at").toInstant(),
                        row.getString("approved_by")),
                withdrawnAt == null
                        ? null
                        : new Exit.Withdrawal(
                                row.getString("withdrawal_reason"),
                                withdrawnAt.toInstant(),
                                row.getString("withdrawn_by")));
    }
}
