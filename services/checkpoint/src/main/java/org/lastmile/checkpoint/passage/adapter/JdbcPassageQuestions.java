package org.lastmile.checkpoint.passage.adapter;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.PassageQuestions;
import org.lastmile.checkpoint.platform.Jdbc;
import org.lastmile.platform.core.event.EventId;

/** Writes down who asked for passages. */
@Singleton
final class JdbcPassageQuestions implements PassageQuestions {

    private static final String RECORD = """
            insert into passage_question (id, asked_at, asked_by, purpose, gate_id, person)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final Jdbc jdbc;

    JdbcPassageQuestions(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(Instant at, String by, String purpose, @Nullable String gateId, @Nullable String person) {
        jdbc.update(RECORD, EventId.at(at), at, by, purpose, gateId, person);
    }
}
