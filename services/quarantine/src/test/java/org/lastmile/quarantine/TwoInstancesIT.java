package org.lastmile.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lastmile.quarantine.Family.COMPOUND;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.quarantine.breach.Direction;
import org.lastmile.quarantine.breach.JudgePassages;
import org.lastmile.quarantine.breach.Passage;
import org.lastmile.quarantine.order.OrderId;
import org.lastmile.quarantine.order.Release;
import org.lastmile.quarantine.order.ReleaseOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two instances judge passages of the same household while a third request releases its order. A handler is one
 * transaction and keeps nothing in memory, so that two threads are to the database what two instances are. A session of
 * the test holds the row of the middle member until all of them wait: who locks in another order meets the others
 * there.
 */
class TwoInstancesIT {

    private static final int ROUNDS = 5;
    private static final Staff LEADER = Staff.of("leader@130126", List.of("leader"), "130126");

    private final JudgePassages judge = RunningQuarantine.context().getBean(JudgePassages.class);
    private final ReleaseOrder release = RunningQuarantine.context().getBean(ReleaseOrder.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(RunningQuarantine.context().getBean(PlatformTransactionManager.class));
    private final JdbcClient database = JdbcClient.create(RunningQuarantine.CORNER.directDatabase());
    private final QuarantineClient client = new QuarantineClient("leader", "130126");

    @Test
    void neitherDeadlockNorRaiseTwiceNorLeaveAnEpisodeOfAReleasedOrder() throws Exception {
        Family family = Family.of(6);
        for (int round = 0; round < ROUNDS; round++) {
            UUID order = client.order(family.member(0), COMPOUND).id();

            together(family, List.of(() -> judged(family), () -> judged(family), () -> released(order)));

            assertThat(openOf(order)).isZero();
            assertThat(mostRaisedForOnePerson(order)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void countEveryExitOfBothInOneEpisodePerPerson() throws Exception {
        Family family = Family.of(4);
        UUID order = client.order(family.member(0), COMPOUND).id();

        together(family, List.of(() -> judged(family), () -> judged(family)));

        assertThat(database.sql("select passages from violation where order_id = ?")
                        .param(order)
                        .query(Integer.class)
                        .list())
                .containsExactly(2, 2, 2, 2);
    }

    /** Runs them once all wait for a lock; a deadlock, or a second open episode, comes out as its exception. */
    private void together(Family family, List<Runnable> work) throws Exception {
        String middle = family.members().stream()
                .sorted()
                .skip(family.members().size() / 2)
                .findFirst()
                .orElseThrow();
        try (var instances = Executors.newFixedThreadPool(work.size());
                var holder = RunningQuarantine.CORNER.directDatabase().getConnection();
                var hold = holder.prepareStatement("select from person where token = ? for update")) {
            holder.setAutoCommit(false);
            hold.setString(1, middle);
            hold.execute();
            var running = new ArrayList<Future<?>>();
            work.forEach(one -> running.add(instances.submit(one)));
            await().until(() -> waiting() >= work.size());
            holder.rollback();
            for (Future<?> one : running) {
                one.get(30, TimeUnit.SECONDS);
            }
        }
    }

    private long waiting() {
        return database.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """).query(Long.class).single();
    }

    private void judged(Family family) {
        transaction.executeWithoutResult(status -> judge.handle(exits(family)));
    }

    private void released(UUID order) {
        release.handle(
                new ReleaseOrder.Command(new OrderId(order), Release.Reason.ISSUED_IN_ERROR, null, null), LEADER);
    }

    /** One exit of everybody, in any order. */
    private static List<Passage> exits(Family family) {
        var passages = new ArrayList<Passage>();
        for (String member : family.members()) {
            passages.add(new Passage(
                    UUID.randomUUID(),
                    new PersonToken(member),
                    "gate-1",
                    COMPOUND,
                    Direction.OUT,
                    Family.now(),
                    false,
                    "device-1",
                    null,
                    null));
        }
        Collections.shuffle(passages);
        return passages;
    }

    private long openOf(UUID order) {
        return database.sql("select count(*) from violation where order_id = ? and cleared_at is null")
                .param(order)
                .query(Long.class)
                .single();
    }

    private long mostRaisedForOnePerson(UUID order) {
        return database.sql("""
                        select coalesce(max(n), 0)
                        from (select count(*) as n from violation where order_id = ? group by subject) as raised
                        """).param(order).query(Long.class).single();
    }
}
