package org.lastmile.registration.person.adapter;

import java.sql.Timestamp;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.registration.person.AccessLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Disclosures in PostgreSQL; a trigger keeps them from being changed. */
@Repository
class JdbcAccessLog implements AccessLog {

    private static final String WRITE = """
            insert into disclosure (at, staff, roles, place, person, purpose, fields)
            values (:at, :staff, :roles, :place, :person, :purpose, :fields)
            """;

    private final JdbcClient jdbc;

    JdbcAccessLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(Entry entry) {
        jdbc.sql(WRITE)
                .param("at", Timestamp.from(entry.at()))
                .param("staff", entry.staff().subject())
                .param(
                        "roles",
                        entry.staff().roles().stream().map(Role::claim).sorted().toArray(String[]::new))
                .param("place", entry.staff().place())
                .param("person", entry.person().value())
                .param("purpose", entry.purpose().name())
                .param(
                        "fields",
                        entry.purpose().fields().stream()
                                .map(Enum::name)
                                .sorted()
                                .toArray(String[]::new))
                .update();
    }
}
