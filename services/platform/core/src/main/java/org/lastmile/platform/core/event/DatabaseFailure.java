package org.lastmile.platform.core.event;

import java.sql.SQLException;

/** A database error inside the platform's own statements. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseFailure(SQLException cause) {
        super("database: SQLSTATE " + cause.getSQLState(), cause);
    }
}
