package org.lastmile.platform.testing;

import java.net.URI;
import org.lastmile.local.infrastructure.Databases;

/**
 * The Kafka, PostgreSQL and registry of a test run, all real: by default processes that all modules share, with Maven
 * profile {@code containers} one container each.
 */
public interface TestServers {

    /** The broker. */
    Broker kafka();

    /** The database server. */
    Database postgres();

    /** The registry's Confluent API. */
    URI registry();

    /** A broker that can be made silent. */
    interface Broker {

        /** What clients connect to. */
        String bootstrapServers();

        /** Connections stay open and nothing answers. */
        void pause();

        /** Answers again. */
        void resume();
    }

    /** A database server on this machine. */
    interface Database {

        /** Its port. */
        int port();

        /** Makes and drops databases. */
        Databases databases();

        /** JDBC address of one database. */
        default String jdbcUrl(String database) {
            return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
        }
    }
}
