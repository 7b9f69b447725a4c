package org.lastmile.platform.core.problem;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a failure of PostgreSQL means for the one who asked. */
public final class DatabaseFault {

    /** "Character not in repertoire": U+0000 in a text. */
    private static final String NOT_STORABLE = "22021";

    private static final Duration RETRY = Duration.ofSeconds(2);

    private DatabaseFault() {}

    /** The refusal for a text that cannot be kept or a database that is away; null when the failure is neither. */
    public static @Nullable Refusal refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && NOT_STORABLE.equals(sql.getSQLState())) {
                return new Refusal(
                        RefusalKind.INVALID,
                        "text-not-storable",
                        "A text has a character that no text may have (U+0000).");
            }
            if (cause instanceof SQLException sql && isAway(sql)) {
                return away();
            }
        }
        return null;
    }

    /** A database that does not answer now. */
    public static Refusal away() {
        return new Refusal(
                RefusalKind.UNAVAILABLE,
                "database-away",
                "The database does not answer at the moment. Nothing was changed; please try again.",
                List.of(),
                RETRY);
    }

    /** Class 08 is a broken connection, 57 a server that stops or starts; without a state the pool speaks. */
    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57");
    }
}
