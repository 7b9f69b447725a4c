package org.lastmile.checkpoint.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrecedenceTest {

    private static final int SOME = 100;
    private static final int MOST = 16 * 1024 * 1024;
    private static final Duration TOOK = Duration.ofMillis(10);
    private static final Duration NOT_BEHIND = Duration.ofSeconds(1);

    private final Precedence precedence = new Precedence();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        precedence.close();
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
    void storingDoesNotRestByItself() {
        assertThat(precedence.restOfStoring(TOOK, NOT_BEHIND)).isZero();
    }

    @Test
    void storingRestsAsLongAsItWorksWhileLiveReadingsComeIn() {
        precedence.live();

        assertThat(precedence.restOfStoring(TOOK, NOT_BEHIND)).isEqualTo(TOOK);
    }

    @Test
    void storingRestsLongerWhileLongRequestsWait() {
        waiting(SOME);
        waiting(SOME);

        assertThat(precedence.restOfStoring(TOOK, NOT_BEHIND)).isGreaterThan(TOOK);
    }

    @Test
    void storingThatIsFarBehindWaitsForNoLongRequest() {
        waiting(SOME);
        waiting(SOME);

        assertThat(precedence.restOfStoring(TOOK, Duration.ofSeconds(30))).isZero();
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
