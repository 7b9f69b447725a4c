package org.lastmile.quarantine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lastmile.platform.core.problem.Refusal;

class PolicyPackTest {

    private static final PolicyPack PACK = PolicyPack.CURRENT;
    private static final LocalDate TODAY = LocalDate.of(2020, 1, 30);

    @Test
    void countsFourteenDaysAfterTheLastExposure() {
        LocalDate orderedOn = LocalDate.of(2020, 1, 20);

        DayCount count = PACK.count(CountingBasis.LAST_EXPOSURE, LocalDate.of(2020, 1, 15), orderedOn, null);

        assertThat(count.endsOn()).isEqualTo(LocalDate.of(2020, 1, 29));
        assertThat(count.remainingOn(orderedOn)).isEqualTo(9);
    }

    @Test
    void asksForADecisionWhenTheTravellerOfStoryAIsOrderedTooLate() {
        LocalDate leftOn = LocalDate.of(2020, 1, 15);

        assertThatThrownBy(() -> PACK.count(CountingBasis.LEFT_RISK_AREA, leftOn, TODAY, null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("window-already-elapsed"));
    }

    static IntStream daysElapsed() {
        return IntStream.rangeClosed(0, 60);
    }

    @ParameterizedTest
    @MethodSource("daysElapsed")
    void makesUpOnlyTheMissingDaysOrAsks(int elapsed) {
        LocalDate dayZero = TODAY.minusDays(elapsed);

        @Nullable DayCount count = countOrNull(dayZero);

        if (elapsed < 14) {
            assertThat(count).isEqualTo(new DayCount(CountingBasis.ARRIVAL, dayZero, dayZero.plusDays(14)));
            assertThat(PACK.count(CountingBasis.ARRIVAL, dayZero, TODAY, null).remainingOn(TODAY))
                    .isEqualTo(14 - elapsed);
        } else {
            assertThat(count).isNull();
        }
    }

    private static @Nullable DayCount countOrNull(LocalDate dayZero) {
        try {
            return PACK.count(CountingBasis.ARRIVAL, dayZero, TODAY, null);
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("window-already-elapsed");
            return null;
        }
    }

    @ParameterizedTest
    @EnumSource(CountingBasis.class)
    void countsEveryBasisAlike(CountingBasis basis) {
        DayCount count = PACK.count(basis, TODAY, TODAY, null);

        assertThat(count).isEqualTo(new DayCount(basis, TODAY, LocalDate.of(2020, 2, 13)));
    }

    @Test
    void countsAllDaysAnewWhereThatIsDecided() {
        var decision = new ElapsedDecision(ElapsedDecision.Choice.COUNT_FROM_ORDER_DATE, null, "no record since");

        DayCount count = PACK.count(CountingBasis.LEFT_RISK_AREA, TODAY.minusDays(15), TODAY, decision);

        assertThat(count).isEqualTo(new DayCount(CountingBasis.ORDER_DATE, TODAY, TODAY.plusDays(14)));
    }

    @ParameterizedTest
    @CsvSource({"1,", "14,", "0,days-out-of-range", "15,days-out-of-range", "-1,days-out-of-range"})
    void countsAFixedNumberOfDaysWithinThePolicy(int days, @Nullable String refused) {
        var decision = new ElapsedDecision(ElapsedDecision.Choice.FIXED_DAYS, days, "symptoms in the family");

        if (refused == null) {
            assertThat(PACK.count(CountingBasis.ARRIVAL, TODAY.minusDays(20), TODAY, decision)
                            .endsOn())
                    .isEqualTo(TODAY.plusDays(days));
        } else {
            assertThatThrownBy(() -> PACK.count(CountingBasis.ARRIVAL, TODAY.minusDays(20), TODAY, decision))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(refused));
        }
    }

    @Test
    void refusesADecisionThatNothingAsksFor() {
        var decision = new ElapsedDecision(ElapsedDecision.Choice.COUNT_FROM_ORDER_DATE, null, "to be safe");

        assertThatThrownBy(() -> PACK.count(CountingBasis.ARRIVAL, TODAY.minusDays(3), TODAY, decision))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("window-not-elapsed"));
    }

    @Test
    void refusesABasisInTheFuture() {
        assertThatThrownBy(() -> PACK.count(CountingBasis.ARRIVAL, TODAY.plusDays(1), TODAY, null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("basis-in-the-future"));
    }

    @Test
    void reckonsTheDayWhereThePeopleAre() {
        var lateInLondon = Clock.fixed(Instant.parse("2020-01-29T16:00:00Z"), ZoneOffset.UTC);

        assertThat(PACK.today(lateInLondon)).isEqualTo(TODAY);
    }
}
