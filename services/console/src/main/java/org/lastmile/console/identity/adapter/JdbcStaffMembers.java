package org.lastmile.console.identity.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lastmile.console.identity.PasswordHash;
import org.lastmile.console.identity.StaffMember;
import org.lastmile.console.identity.StaffMembers;
import org.lastmile.platform.core.staff.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members of staff in PostgreSQL. */
final class JdbcStaffMembers implements StaffMembers {

    private static final String ADD = """
            insert into staff_member (username, password_hash, roles, place, enabled, created_at)
            values (:username, :hash, string_to_array(:roles, ','), :place, :enabled, :createdAt)
            on conflict (username) do nothing
            """;

    private static final String ADD_FIRST = """
            insert into staff_member (username, password_hash, roles, place, enabled, created_at)
            select :username, :hash, string_to_array(:roles, ','), :place, :enabled, :createdAt
            where not exists (select from staff_member)
            on conflict (username) do nothing
            """;

    private static final String FIND = """
            select username, array_to_string(roles, ',') as roles, place, enabled, created_at
            from staff_member
            where username = :username
            """;

    private static final String WITHIN = """
            select username, array_to_string(roles, ',') as roles, place, enabled, created_at
            from staff_member
            where starts_with(place, :place) and username > :after
            order by username
            limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcStaffMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(StaffMember member, PasswordHash hash) {
        return insert(ADD, member, hash);
    }

    @Override
    public boolean addFirst(StaffMember member, PasswordHash hash) {
        return insert(ADD_FIRST, member, hash);
    }

    private boolean insert(String statement, StaffMember member, PasswordHash hash) {
        return jdbc.sql(statement)
                        .param("username", member.username())
                        .param("hash", hash.text())
                        .param("roles", text(member.roles()))
                        .param("place", member.place())
                        .param("enabled", member.enabled())
                        .param("createdAt", OffsetDateTime.ofInstant(member.createdAt(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public boolean isEmpty() {
        return jdbc.sql("select not exists (select from staff_member)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<StaffMember> find(String username) {
        return jdbc.sql(FIND)
                .param("username", username)
                .query((row, n) -> member(row))
                .optional();
    }

    /** The stored hash, for the sign-in only. */
    Optional<PasswordHash> hash(String username) {
        return jdbc.sql("select password_hash from staff_member where username = :username")
                .param("username", username)
                .query(String.class)
                .optional()
                .map(PasswordHash::new);
    }

    @Override
    public List<StaffMember> within(String place, String after, int limit) {
        return jdbc.sql(WITHIN)
                .param("place", place)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> member(row))
                .list();
    }

    @Override
    public void setEnabled(String username, boolean enabled) {
        exactlyOne(jdbc.sql("update staff_member set enabled = :enabled where username = :username")
                .param("enabled", enabled)
                .param("username", username)
                .update());
    }

    @Override
    public void setPassword(String username, PasswordHash hash) {
        exactlyOne(jdbc.sql("update staff_member set password_hash = :hash where username = :username")
                .param("hash", hash.text())
                .param("username", username)
                .update());
    }

    private static void exactlyOne(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("one member of staff expected, found " + rows);
        }
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        var roles = Stream.of(row.getString("roles").split(",", -1))
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new StaffMember(
                row.getString("username"),
                roles,
                row.getString("place"),
                row.getBoolean("enabled"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static String text(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
}
