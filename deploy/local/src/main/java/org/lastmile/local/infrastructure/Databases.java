package org.lastmile.local.infrastructure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Makes one database with its own user; asking again for an existing one only sets its password. */
public final class Databases {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final String url;
    private final String password;

    /** Databases of the given server. */
    public Databases(PostgresServer postgres) {
        this(postgres.jdbcUrl(PostgresServer.SUPERUSER), postgres.password());
    }

    /**
     * Databases of any server.
     *
     * @param url JDBC address of its database {@code postgres}
     * @param password of its superuser {@code postgres}
     */
    public Databases(String url, String password) {
        this.url = url;
        this.password = password;
    }

    /** Makes the database {@code name}, owned by the user {@code name}. */
    public void create(String name, String password) {
        try (var connection = superuser()) {
            var verb = exists(connection, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
            execute(connection, "%s role %s login password '%s'".formatted(verb, quoted(name), escaped(password)));
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database %1$s owner %1$s".formatted(quoted(name)));
                execute(connection, "revoke all on database %s from public".formatted(quoted(name)));
            }
        } catch (SQLException failure) {
            throw new StackFailure(
                    "the database %s could not be made: %s".formatted(name, failure.getMessage()), failure);
        }
    }

    /** Removes the database and its user, ending whatever is connected to it. */
    public void drop(String name) {
        try (var connection = superuser()) {
            execute(connection, "drop database if exists %s with (force)".formatted(quoted(name)));
            execute(connection, "drop role if exists %s".formatted(quoted(name)));
        } catch (SQLException failure) {
            throw new StackFailure(
                    "the database %s could not be removed: %s".formatted(name, failure.getMessage()), failure);
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(url, PostgresServer.SUPERUSER, password);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
        return '"' + name + '"';
    }

    private static String escaped(String password) {
        return password.replace("'", "''");
    }
}
