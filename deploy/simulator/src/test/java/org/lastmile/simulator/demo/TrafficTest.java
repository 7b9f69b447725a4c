package org.lastmile.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.lastmile.simulator.demo.Step.Direction;
import org.lastmile.simulator.demo.Step.Mishap;

class TrafficTest {

    private static final Duration DAY = Duration.ofMinutes(24);
    private static final List<Checkpoint> CHECKPOINTS = CheckpointPlan.of("130126");

    @Property(tries = 20)
    void theSameSeedGivesTheSameSequence(@ForAll long seed, @ForAll @DoubleRange(min = 0.5, max = 1000) double rate) {
        var first = steps(seed, rate, 300);

        assertThat(steps(seed, rate, 300)).isEqualTo(first);
    }

    @Property(tries = 20)
    void timeGoesForwards(@ForAll long seed) {
        var steps = steps(seed, 50, 2000);

        assertThat(steps).extracting(Step::atMillis).isSorted();
    }

    @Property(tries = 10)
    void aDayHasTheRateItWasAskedFor(@ForAll long seed) {
        int wanted = (int) (20 * DAY.toSeconds());

        var steps = steps(seed, 20, wanted);

        assertThat(steps.getLast().atMillis() / 1000.0).isBetween(DAY.toSeconds() * 0.95, DAY.toSeconds() * 1.05);
    }

    @Test
    void theMorningIsBusierThanTheNightAndOrdinaryCheckpointsSleep() {
        var traffic = traffic(7, 20);

        var byHour = Stream.generate(traffic::next).limit(28_800).collect(Collectors.groupingBy(step ->
                (int) traffic.hour(step.atMillis())));

        assertThat(byHour.getOrDefault(7, List.of()).size())
                .isGreaterThan(5 * byHour.getOrDefault(2, List.of()).size());
        assertThat(byHour.getOrDefault(2, List.of()))
                .isNotEmpty()
                .allMatch(step -> CHECKPOINTS.get(step.checkpoint()).roundTheClock());
    }

    @Test
    void peopleLeaveTheirCompoundsInTheMorningAndComeHomeInTheEvening() {
        var traffic = traffic(7, 20);

        var outwards = Stream.generate(traffic::next)
                .limit(28_800)
                .filter(step -> CHECKPOINTS.get(step.checkpoint()).isCompound())
                .collect(Collectors.groupingBy(
                        step -> (int) traffic.hour(step.atMillis()),
                        Collectors.averagingInt(step -> step.reading().direction() == Direction.OUT ? 1 : 0)));

        assertThat(outwards.get(7)).isGreaterThan(0.7);
        assertThat(outwards.get(18)).isLessThan(0.3);
    }

    @Test
    void everyKindOfFaultHappensWithinMinutesWhateverTheRate() {
        for (double rate : new double[] {5, 100}) {
            var steps = steps(3, rate, (int) (rate * 600));

            var mishaps = steps.stream().map(Step::mishap).collect(Collectors.toSet());
            assertThat(mishaps).containsExactlyInAnyOrder(Mishap.values());
            assertThat(steps)
                    .anyMatch(step ->
                            step.reading().celsius() > 45 || step.reading().celsius() < 20);
            assertThat(steps).anyMatch(step -> step.reading().again());
            assertThat(steps).anyMatch(step -> !Documents.isValid(step.reading().document()));
        }
    }

    @Test
    void compoundsWhereStoriesAreToldStayOnline() {
        assertThat(steps(3, 100, 60_000))
                .filteredOn(step -> step.mishap() == Mishap.OFFLINE || step.mishap() == Mishap.CLOCK_AHEAD)
                .noneMatch(step -> CHECKPOINTS.get(step.checkpoint()).isCompound());
    }

    private static List<Step> steps(long seed, double rate, int count) {
        return Stream.generate(traffic(seed, rate)::next).limit(count).toList();
    }

    private static Traffic traffic(long seed, double rate) {
        return new Traffic(seed, rate, DAY, CHECKPOINTS, Population.of(seed, CHECKPOINTS));
    }
}
