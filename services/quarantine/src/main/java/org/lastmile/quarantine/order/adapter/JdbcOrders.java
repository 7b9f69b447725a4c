package org.lastmile.quarantine.order.adapter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.event.Outbox;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.quarantine.order.OrderEvent;
import org.lastmile.quarantine.order.OrderId;
import org.lastmile.quarantine.order.Orders;
import org.lastmile.quarantine.order.QuarantineOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders in PostgreSQL. */
@Component
final class JdbcOrders implements Orders {

    private static final String FIND = "select * from quarantine_order where id = ?";

    private static final String PERSON = "select primary_token from quarantine_order where id = ?";

    private static final String ANY_ACTIVE = """
            select count(*) from quarantine_order where primary_token = ? and state in ('ISSUED', 'SERVED')
            """;

    private static final String OF_PERSON = """
            select * from quarantine_order
            where primary_token = ? and ? <> '' and starts_with(place_code, ?) and id < ?
            order by id desc
            limit ?
            """;

    private static final String INSERT = """
            insert into quarantine_order (
              id, person_token, primary_token, state, place_code, policy_pack, basis, counted_from_on, ends_on,
              stated_basis, stated_on, reason, elapsed_choice, elapsed_days, elapsed_reason, issued_at, issued_by,
              version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE = """
            update quarantine_order set
              state = ?, version = ?, served_proof = ?, served_note = ?, served_at = ?, served_by = ?,
              release_reason = ?, release_note = ?, released_at = ?, released_by = ?
            where id = ? and version = ? - 1
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final Outbox outbox;

    JdbcOrders(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public Optional<QuarantineOrder> find(OrderId id) {
        return jdbc.sql(FIND)
                .param(id.value())
                .query((row, n) -> JdbcOrderRows.order(row))
                .optional();
    }

    @Override
    public PersonToken person(QuarantineOrder order) {
        UUID id = order.terms().id().value();
        return new PersonToken(jdbc.sql(PERSON).param(id).query(String.class).single());
    }

    @Override
    public boolean anyActive(PersonToken primary) {
        return jdbc.sql(ANY_ACTIVE).param(primary.value()).query(Long.class).single() > 0;
    }

    @Override
    public List<QuarantineOrder> of(PersonToken primary, String withinPlace, @Nullable OrderId olderThan, int limit) {
        UUID before = olderThan == null ? LAST : olderThan.value();
        return jdbc.sql(OF_PERSON)
                .params(primary.value(), withinPlace, withinPlace, before, limit)
                .query((row, n) -> JdbcOrderRows.order(row))
                .list();
    }

    @Override
    public void save(Change<QuarantineOrder, OrderEvent> change) {
        QuarantineOrder order = change.state();
        int rows = order.version() == 1
                ? jdbc.sql(INSERT).params(JdbcOrderRows.inserted(order)).update()
                : jdbc.sql(UPDATE).params(JdbcOrderRows.updated(order)).update();
        if (rows != 1) {
            throw new IllegalStateException("the order changed although its person was locked");
        }
        outbox.append(change.events().stream().map(OrderEventMapper::event).toList());
    }
}
