package org.lastmile.checkpoint.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.device.Device;
import org.lastmile.checkpoint.restriction.PersonLinks;
import org.lastmile.checkpoint.restriction.RestrictionCopy;
import org.lastmile.platform.core.pii.PersonTokenKey;
import org.lastmile.platform.core.problem.Refusal;

/** A request that was not taken after all leaves nothing behind: neither room in flight nor a spent budget. */
class UndoneReadingsTest {

    private static final Instant NOON = Instant.parse("2020-02-05T04:00:00Z");
    private static final Device DEVICE = new Device("device", "gate", "130126100201001", Duration.ZERO);

    private final NoBudgets budgets = new NoBudgets();
    private final ReadingsInFlight inFlight = new ReadingsInFlight(1);

    @Test
    void kafkaNeverAnswered() {
        var answer = take(() -> CompletableFuture.failedFuture(PassageRefusal.kafkaAway()));

        assertThat(answer).isCompletedExceptionally();
        assertThat(budgets.taken()).isZero();
        assertThat(take(() -> CompletableFuture.completedFuture(null))).isCompleted();
    }

    @Test
    void theEventCouldNotBeWritten() {
        assertThatThrownBy(() -> take(() -> {
                    throw PassageRefusal.registryAway();
                }))
                .isInstanceOf(Refusal.class);

        assertThat(budgets.taken()).isZero();
        assertThat(take(() -> CompletableFuture.completedFuture(null))).isCompleted();
    }

    @Test
    void tooManyWaitForKafka() {
        var stalled = new CompletableFuture<Void>();
        take(() -> stalled);

        assertThatThrownBy(() -> take(() -> stalled)).isInstanceOf(Refusal.class);

        assertThat(budgets.taken()).isOne();
        stalled.complete(null);
        assertThat(take(() -> CompletableFuture.completedFuture(null))).isCompleted();
    }

    private CompletableFuture<TakeReadings.Answer> take(Supplier<CompletableFuture<Void>> kafka) {
        var takeReadings = new TakeReadings(
                new PersonTokenKey(new byte[32]),
                new RestrictionCopy(),
                new PersonLinks(),
                person -> false,
                new MeasuredTimePolicy(Duration.ofMinutes(2)),
                (gate, direction, person, plate, exit, at) -> Set.of(),
                events -> kafka.get(),
                inFlight,
                budgets,
                new NoGuesses(),
                Clock.fixed(NOON, ZoneOffset.UTC));
        return takeReadings.handle(List.of(reading()), DEVICE, null);
    }

    private static Reading reading() {
        var shown = new Shown(null, null, "CHILD");
        return new Reading(
                1L,
                "boot",
                NOON,
                "gate",
                Direction.OUT,
                new BigDecimal("36.5"),
                shown,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
