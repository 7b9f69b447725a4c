package org.lastmile.notification.subscription.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.notification.alert.Severity;
import org.lastmile.notification.subscription.Channel;
import org.lastmile.notification.subscription.Subscription;
import org.lastmile.notification.subscription.Subscription.Filter;
import org.lastmile.notification.subscription.Subscriptions;
import org.lastmile.platform.core.pii.FieldCipher;
import org.lastmile.platform.core.pii.Sensitive;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Subscriptions in PostgreSQL; secrets only sealed, bound to their row. */
class JdbcSubscriptions implements Subscriptions {

    private static final String ADD = """
            insert into subscription (id, owner, place, kinds, min_severity, channel, url, sealed_secret, request_key,
                                      created_at)
            values (:id, :owner, :place, string_to_array(:kinds, ','), :severity, :channel, :url, :secret, :key, :at)
            """;

    private static final String SELECT = """
            select id, owner, place, kinds, min_severity, channel, url, disabled_at, disabled_reason, created_at
            from subscription
            """;

    private static final String MADE_BY = SELECT + " where owner = :owner and request_key = :key";

    private static final String FIND = SELECT + " where id = :id";

    private static final String OF_OWNER = SELECT + " where owner = :owner order by created_at, id";

    private static final String SECRET =
            "select sealed_secret from subscription where id = :id and sealed_secret is not null";

    private static final String LOCK_OWNER =
            "select pg_advisory_xact_lock(hashtextextended('subscription of ' || :owner, 0))";

    private static final String REMOVE = "delete from subscription where id = :id";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    JdbcSubscriptions(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public void add(Subscription subscription, @Nullable Sensitive<String> secret, @Nullable String requestKey) {
        var filter = subscription.filter();
        jdbc.sql(ADD)
                .param("id", subscription.id())
                .param("owner", subscription.owner())
                .param("place", filter.place())
                .param("kinds", String.join(",", filter.kinds()))
                .param("severity", filter.minSeverity().name())
                .param("channel", subscription.channel() instanceof Channel.Webhook ? "WEBHOOK" : "STREAM")
                .param("url", subscription.channel() instanceof Channel.Webhook webhook ? webhook.url() : null)
                .param("secret", secret == null ? null : cipher.seal(secret, place(subscription.id())))
                .param("key", requestKey)
                .param("at", subscription.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Subscription> madeBy(String owner, String requestKey) {
        return jdbc.sql(MADE_BY)
                .param("owner", owner)
                .param("key", requestKey)
                .query(JdbcSubscriptions::row)
                .optional();
    }

    @Override
    public Optional<Subscription> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(JdbcSubscriptions::row).optional();
    }

    @Override
    public List<Subscription> of(String owner) {
        return jdbc.sql(OF_OWNER)
                .param("owner", owner)
                .query(JdbcSubscriptions::row)
                .list();
    }

    @Override
    public Optional<Sensitive<String>> secretOf(UUID id) {
        return jdbc.sql(SECRET)
                .param("id", id)
                .query(byte[].class)
                .optional()
                .map(secret -> cipher.open(secret, place(id)));
    }

    @Override
    public void lockOwner(String owner) {
        jdbc.sql(LOCK_OWNER)
                .param("owner", owner)
                .query((row, number) -> number)
                .single();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql(REMOVE).param("id", id).update();
    }

    private static String place(UUID id) {
        return "subscription/secret/" + id;
    }

    private static Subscription row(ResultSet row, int number) throws SQLException {
        Channel channel = row.getString("url") == null
                ? new Channel.Stream()
                : new Channel.Webhook(
                        row.getString("url"), instant(row, "disabled_at"), row.getString("disabled_reason"));
        var filter = new Filter(
                row.getString("place"),
                Set.of((String[]) row.getArray("kinds").getArray()),
                Severity.valueOf(row.getString("min_severity")));
        var createdAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
        return new Subscription(row.getObject("id", UUID.class), row.getString("owner"), filter, channel, createdAt);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
