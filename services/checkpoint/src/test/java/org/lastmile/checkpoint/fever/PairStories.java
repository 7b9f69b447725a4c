package org.lastmile.checkpoint.fever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.transaction.TransactionOperations;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.RunningCheckpoint;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.checkpoint.passage.Verdict;
import org.lastmile.checkpoint.restriction.PersonLinks;

/** Two readings of one pair that two instances take up at the same time, as their keys lie in two partitions. */
public abstract class PairStories {

    private final RunningCheckpoint checkpoint;
    private final Instant noon = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);

    protected PairStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void aRecheckThatNamesTheFirstReadingConfirmsItWhileThatIsBeingKept() throws Exception {
        String device = "pair-" + UUID.randomUUID();
        String person = "person-" + UUID.randomUUID();
        Passage first = fever(device, 1, person, null);
        Passage second = fever(device, 2, null, first.id());

        keepAtOnce(first, second);

        assertThat(episodes(person)).isOne();
    }

    @Test
    void readingsOfTwoDocumentsOfOnePersonConfirmEachOther() throws Exception {
        String device = "pair-" + UUID.randomUUID();
        String card = "card-" + UUID.randomUUID();
        String passport = "passport-" + UUID.randomUUID();
        checkpoint.context.getBean(PersonLinks.class).link(card, passport);

        keepAtOnce(fever(device, 1, card, null), fever(device, 2, passport, null));

        assertThat(episodes(card)).isOne();
    }

    /** The second begins while the first is handled and not yet committed. */
    private void keepAtOnce(Passage first, Passage second) throws Exception {
        var kept = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var instances = Executors.newFixedThreadPool(2)) {
            Future<?> one = instances.submit(() -> keep(first, () -> {
                kept.countDown();
                commit.await();
            }));
            kept.await();
            Future<?> two = instances.submit(() -> keep(second, () -> {}));
            await().until(() -> two.isDone() || waitingForALock());
            commit.countDown();
            one.get();
            two.get();
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private boolean keep(Passage passage, Work beforeCommit) {
        TransactionOperations<?> transactions = checkpoint.context.getBean(TransactionOperations.class);
        return transactions.executeWrite(status -> {
            checkpoint.context.getBean(KeepPassages.class).handle(List.of(passage));
            beforeCommit.run();
            return true;
        });
    }

    private Passage fever(String device, long seq, @Nullable String person, @Nullable UUID recheckOf) {
        Instant at = noon.plusSeconds(seq);
        return new Passage(
                Passage.idOf(device, "boot", seq),
                person,
                null,
                person == null ? device : person,
                new Passage.Origin(device, "boot", seq, RunningCheckpoint.GATE, RunningCheckpoint.VILLAGE),
                Direction.IN,
                new Temperature(3790),
                Verdict.RECHECK,
                recheckOf,
                at,
                at,
                false,
                null);
    }

    private boolean waitingForALock() {
        return count("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock'")
                > 0;
    }

    private long episodes(String subject) {
        return count("select count(*) from fever_episode where subject = '" + subject + "'");
    }

    private long count(String sql) {
        try (var connection = checkpoint.corner.directDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
