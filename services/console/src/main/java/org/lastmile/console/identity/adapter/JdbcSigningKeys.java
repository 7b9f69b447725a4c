package org.lastmile.console.identity.adapter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing keys in PostgreSQL, shared by all instances; the private part is sealed before it gets here. */
final class JdbcSigningKeys {

    private static final String ALL = "select kid, sealed_jwk, signs_from from signing_key order by signs_from";

    private static final String ADD = """
            insert into signing_key (kid, sealed_jwk, signs_from)
            values (:kid, :sealed, :signsFrom)
            """;

    private final JdbcClient jdbc;

    JdbcSigningKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One key as it is kept. */
    record Row(String kid, byte[] sealed, Instant signsFrom) {}

    List<Row> all() {
        return jdbc.sql(ALL)
                .query((row, n) -> new Row(
                        row.getString("kid"),
                        row.getBytes("sealed_jwk"),
                        row.getObject("signs_from", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Lets one instance at a time change the keys, until its transaction ends. */
    void lock() {
        jdbc.sql("lock table signing_key in share row exclusive mode").update();
    }

    void add(Row key) {
        jdbc.sql(ADD)
                .param("kid", key.kid())
                .param("sealed", key.sealed())
                .param("signsFrom", OffsetDateTime.ofInstant(key.signsFrom(), ZoneOffset.UTC))
                .update();
    }

    void delete(String kid) {
        jdbc.sql("delete from signing_key where kid = :kid").param("kid", kid).update();
    }
}
