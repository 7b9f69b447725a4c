package org.lastmile.checkpoint.violation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.RunningCheckpoint;
import org.lastmile.event.violation.ViolationCleared;
import org.lastmile.event.violation.ViolationDetected;
import org.lastmile.event.violation.ViolationUpdated;
import org.lastmile.platform.core.event.ReceivedEvent;

/** What becomes of findings, in the database and on Kafka. */
public abstract class EpisodeStories {

    private final RunningCheckpoint checkpoint;
    private final String subject = "gate-" + UUID.randomUUID();

    protected EpisodeStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void oneEpisodeLastsUntilItIsCleared() {
        raise("first", false);
        raise("second", false);
        clear();
        clear();
        raise("first", false);
        raise("third", true);

        var violations = checkpoint.corner.probe().topic("violations");
        var last = violations.await(subject, ViolationDetected.class, late -> late.getLate());
        assertThat(last.getDuty()).isNull();
        assertThat(violations.all(subject, ViolationDetected.class))
                .extracting(ViolationDetected::getDuty)
                .containsExactly("LOOK", null);
        assertThat(violations.all(subject, ViolationUpdated.class))
                .extracting(ViolationUpdated::getCount)
                .containsExactly(2);
        assertThat(violations.all(subject, ViolationCleared.class))
                .extracting(ViolationCleared::getReason)
                .containsExactly("OVER");
    }

    @Test
    void theSameCauseMayComeAgainInAnEpisode() {
        raise("one", false);
        raise("both", false);
        raise("one", false);
        raise("both", false);

        var violations = checkpoint.corner.probe().topic("violations");
        violations.await(subject, ViolationUpdated.class, last -> last.getCount() == 4);
        assertThat(violations.all(subject))
                .extracting(ReceivedEvent::id)
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    private void raise(String cause, boolean late) {
        var finding = new Finding(
                "TEST_KIND",
                "LOW",
                subject,
                cause,
                RunningCheckpoint.COMPOUND,
                Clock.systemUTC().instant(),
                late,
                List.of(Finding.Fact.of("gate", subject)),
                new Finding.Rule("a rule of a test", "this test"),
                new Finding.Duty("LOOK", Duration.ofMinutes(5)),
                null);
        inTransaction(() -> checkpoint.context.getBean(Violations.class).raise(finding));
    }

    private void clear() {
        inTransaction(() -> checkpoint.context.getBean(Violations.class).clear("TEST_KIND", subject, "OVER"));
    }

    private void inTransaction(Runnable work) {
        TransactionOperations<?> transactions = checkpoint.context.getBean(TransactionOperations.class);
        transactions.executeWrite(status -> {
            work.run();
            return true;
        });
    }
}
