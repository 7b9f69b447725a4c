package org.lastmile.checkpoint.passage.adapter;

import jakarta.inject.Singleton;
import org.lastmile.checkpoint.passage.PassageQuestions;
import org.lastmile.checkpoint.platform.Jdbc;
import org.lastmile.platform.core.event.EventId;

/** Writes down who asked for passages. */
@Singleton
final class JdbcPassageQuestions implements PassageQuestions {

    private static final String RECORD = """
            insert into passage_question (id, asked_at, asked_by, purpose, gate_id, person, plate, tokens)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Jdbc jdbc;

    JdbcPassageQuestions(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(Asked asked) {
        jdbc.update(
                RECORD,
                EventId.at(asked.at()),
                asked.at(),
                asked.by(),
                asked.purpose(),
                asked.gateId(),
                asked.person(),
                asked.plate(),
                asked.tokens());
    }
}
