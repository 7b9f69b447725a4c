package org.lastmile.platform.testing;

import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A contract's own look into the database of the service. */
final class ContractDatabase {

    private final DataSource database;

    ContractDatabase(DataSource database) {
        this.database = database;
    }

    void execute(String sql) {
        execute(database, sql);
    }

    /** Inserts a row through this connection: the one of the current transaction. */
    static void insert(DataSource transactional, UUID id) {
        execute(transactional, "insert into contract_row (id) values ('" + id + "')");
    }

    /** Locks a row until the current transaction ends. */
    static void lock(DataSource transactional, UUID id) {
        execute(transactional, "select from contract_row where id = '" + id + "' for update");
    }

    long rows(UUID id) {
        return count("select count(*) from contract_row where id = '" + id + "'");
    }

    long count(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Does something while a table has another name. */
    <T> T whileHidden(String table, Supplier<T> work) {
        execute("alter table " + table + " rename to hidden_by_contract");
        try {
            return work.get();
        } finally {
            execute("alter table hidden_by_contract rename to " + table);
        }
    }

    private static void execute(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
