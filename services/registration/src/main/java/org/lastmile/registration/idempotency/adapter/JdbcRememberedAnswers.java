package org.lastmile.registration.idempotency.adapter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.lastmile.registration.idempotency.Answer;
import org.lastmile.registration.idempotency.RememberedAnswers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembered answers in PostgreSQL; the primary key lets a second request wait for the first. */
@Repository
class JdbcRememberedAnswers implements RememberedAnswers {

    private static final String FORGET = """
            delete from remembered_answer where ctid = any(array(
              select ctid from remembered_answer where created_at < :before limit 100 for update skip locked))
            """;

    private static final String CLAIM = """
            insert into remembered_answer (subject, key, request_sealed, created_at)
            values (:subject, :key, :request, :now)
            on conflict do nothing
            """;

    private static final String EARLIER = """
            select request_sealed, answer_sealed from remembered_answer where subject = :subject and key = :key
            """;

    private static final String REMEMBER = """
            update remembered_answer set answer_sealed = :answer where subject = :subject and key = :key
            """;

    private final JdbcClient jdbc;
    private final AnswerMapper mapper;

    JdbcRememberedAnswers(JdbcClient jdbc, AnswerMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    @Override
    public Optional<Earlier> claim(Keyed keyed, Instant now, Instant forgetBefore) {
        jdbc.sql(FORGET).param("before", Timestamp.from(forgetBefore)).update();
        int rows = jdbc.sql(CLAIM)
                .param("subject", keyed.subject())
                .param("key", keyed.key())
                .param("request", mapper.fingerprint(keyed))
                .param("now", Timestamp.from(now))
                .update();
        if (rows == 1) {
            return Optional.empty();
        }
        return Optional.of(jdbc.sql(EARLIER)
                .param("subject", keyed.subject())
                .param("key", keyed.key())
                .query((row, number) -> new Earlier(
                        mapper.isSame(row.getBytes("request_sealed"), keyed),
                        mapper.open(row.getBytes("answer_sealed"), keyed)))
                .single());
    }

    @Override
    public void remember(Keyed keyed, Answer answer) {
        jdbc.sql(REMEMBER)
                .param("answer", mapper.seal(answer, keyed))
                .param("subject", keyed.subject())
                .param("key", keyed.key())
                .update();
    }
}
