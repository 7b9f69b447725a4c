package org.lastmile.console;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.lastmile.platform.testing.TestInfrastructure;

/**
 * A new database on the PostgreSQL that all tests of a build share.
 *
 * @param name its name, its user's name and its password
 * @param url its JDBC address
 */
record TestDatabase(String name, String url) {

    static TestDatabase create() {
        var name = "console_" + Integer.toString(ThreadLocalRandom.current().nextInt(1 << 24), 36);
        var postgres = TestInfrastructure.servers().postgres();
        postgres.databases().create(name, name);
        return new TestDatabase(name, postgres.jdbcUrl(name));
    }

    void execute(String statement) {
        try (var connection = DriverManager.getConnection(url, name, name);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
