package org.lastmile.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lastmile.quarantine.Family.COMPOUND;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
 * transaction and keeps nothing in memory, so that two threads are to the database what two instances are.
 */
class TwoInstancesIT {

    private static final int ROUNDS = 20;
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
        try (var instances = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < ROUNDS; round++) {
                UUID order = client.order(family.member(0), COMPOUND).id();
                var together = new CyclicBarrier(3);
                List<Callable<Void>> work = List.of(
                        () -> judged(exits(family), together),
                        () -> judged(exits(family), together),
                        () -> released(order, together));
                // a deadlock, or a second open row, would come out of get()
                for (var done : instances.invokeAll(work, 30, TimeUnit.SECONDS)) {
                    done.get();
                }
                assertThat(openOf(order)).isZero();
                assertThat(mostRaisedForOnePerson(order)).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void countEveryExitOfBothInOneEpisodePerPerson() throws Exception {
        Family family = Family.of(4);
        UUID order = client.order(family.member(0), COMPOUND).id();
        var together = new CyclicBarrier(2);
        try (var instances = Executors.newFixedThreadPool(2)) {
            List<Callable<Void>> work =
                    List.of(() -> judged(exits(family), together), () -> judged(exits(family), together));
            for (var done : instances.invokeAll(work, 30, TimeUnit.SECONDS)) {
                done.get();
            }
        }

        assertThat(database.sql("select passages from violation where order_id = ?")
                        .param(order)
                        .query(Integer.class)
                        .list())
                .containsExactly(2, 2, 2, 2);
    }

    private @Nullable Void judged(List<Passage> passages, CyclicBarrier together) throws Exception {
        together.await(20, TimeUnit.SECONDS);
        transaction.executeWithoutResult(status -> judge.handle(passages));
        return null;
    }

    private @Nullable Void released(UUID order, CyclicBarrier together) throws Exception {
        var command = new ReleaseOrder.Command(new OrderId(order), Release.Reason.ISSUED_IN_ERROR, null, null);
        together.await(20, TimeUnit.SECONDS);
        release.handle(command, LEADER);
        return null;
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
