package org.lastmile.checkpoint.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrecedenceTest {

    private static final int SOME = 100;
    private static final int MOST = 16 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration NOT_BEHIND = Duration.ofSeconds(1);

    private final Precedence precedence = new Precedence(Duration.ofMinutes(1));
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void endTheWaiting() {
        end.countDown();
    }

    @Test
    void aLongRequestIsWorkedOnByAnotherThread() {
        var thread = precedence.takeLong(
                SOME,
                () -> CompletableFuture.completedFuture(Thread.currentThread().getName()));

        assertThat(thread.join()).isEqualTo("long-requests");
    }

    @Test
    void whatRefusesALongRequestIsItsAnswer() {
        var refused = precedence.takeLong(SOME, () -> {
            throw PassageRefusal.wrongCount();
        });

        assertThatThrownBy(refused::join)
                .hasRootCauseInstanceOf(PassageRefusal.wrongCount().getClass());
    }

    @Test
    void longRequestsThatNeedMoreRoomThanThereIsAreRefused() {
        waiting(MOST);

        assertThatThrownBy(() -> waiting(1)).hasMessage(PassageRefusal.busy().getMessage());
    }

    @Test
    void theRoomOfALongRequestIsGivenBack() {
        precedence
                .takeLong(MOST, () -> CompletableFuture.completedFuture("done"))
                .join();

        assertThat(precedence.takeLong(MOST, () -> CompletableFuture.completedFuture("done")))
                .succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void batchesAreStoredAtTheSameTime() {
        var both = new CountDownLatch(2);

        var one = storing(() -> meet(both));
        storing(() -> meet(both));

        assertThat(one).succeedsWithin(PATIENCE);
    }

    @Test
    void batchesAreStoredOneByOneWhileLiveReadingsComeIn() throws InterruptedException {
        precedence.live();
        var order = Collections.synchronizedList(new ArrayList<String>());
        var second = new Thread(() -> precedence.store(() -> order.add("second"), NOT_BEHIND));

        precedence.store(
                () -> {
                    second.start();
                    await().until(() -> second.getState() == Thread.State.TIMED_WAITING);
                    order.add("first");
                },
                NOT_BEHIND);
        second.join();

        assertThat(order).containsExactly("first", "second");
    }

    @Test
    void storingRestsWhileLongRequestsWait() {
        waiting(SOME);
        waiting(SOME);
        long start = System.nanoTime();

        precedence.store(() -> spin(Duration.ofMillis(5)), NOT_BEHIND);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(50));
    }

    @Test
    void aBatchThatWaitedForTheDatabaseIsNotRestedForAsLong() {
        waiting(SOME);
        waiting(SOME);

        long rest = precedence.restOfStoring(Duration.ofMinutes(1).toNanos(), NOT_BEHIND);

        assertThat(Duration.ofNanos(rest)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void storingThatIsFarBehindWaitsForNoLongRequest() {
        waiting(SOME);
        waiting(SOME);

        assertThat(precedence.restOfStoring(1_000, Duration.ofSeconds(30))).isZero();
    }

    @Test
    void storingDoesNotRestByItself() {
        assertThat(precedence.restOfStoring(1_000, NOT_BEHIND)).isZero();
    }

    @Test
    void aLongRequestFollowsAnotherAfterARestWhileLiveReadingsComeIn() {
        precedence.takeLong(SOME, () -> spun(Duration.ofMillis(20))).join();
        precedence.live();
        long start = System.nanoTime();

        precedence.takeLong(SOME, () -> spun(Duration.ZERO)).join();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(50));
    }

    private static CompletableFuture<String> spun(Duration time) {
        spin(time);
        return CompletableFuture.completedFuture("done");
    }

    private CompletableFuture<Void> storing(Runnable batch) {
        return CompletableFuture.runAsync(() -> precedence.store(batch, NOT_BEHIND), task -> new Thread(task).start());
    }

    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void spin(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private void waiting(int bytes) {
        precedence.takeLong(bytes, () -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return CompletableFuture.completedFuture("done");
        });
    }
}
