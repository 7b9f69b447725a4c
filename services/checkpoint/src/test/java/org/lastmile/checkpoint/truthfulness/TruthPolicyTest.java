package org.lastmile.checkpoint.truthfulness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lastmile.checkpoint.truthfulness.Aspect.CLOCK_OFF;
import static org.lastmile.checkpoint.truthfulness.Aspect.COLD;
import static org.lastmile.checkpoint.truthfulness.Aspect.FLAT_LINE;
import static org.lastmile.checkpoint.truthfulness.Aspect.MEAN_SHIFT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.checkpoint.truthfulness.MeasuringDevice.Sample;
import org.lastmile.checkpoint.violation.Finding.Fact;

class TruthPolicyTest {

    private static final Instant NOON = Instant.parse("2020-02-05T04:00:00Z");

    @Test
    void peopleOfDifferentTemperaturesAreNoReasonToDoubt() {
        var device = device("one", 200, at -> 3600 + at % 60);

        assertThat(aspects(device)).isEmpty();
        assertThat(aspects(device("new", 0, at -> 0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"19, 30, false", "20, 30, true", "20, 6, false", "200, 6, true"})
    void theSameValueAgainAndAgainIsAFlatLine(int readings, int secondsBetween, boolean flat) {
        var device = new MeasuringDevice("one", true, Duration.ZERO, samples(readings, secondsBetween, at -> 3650));

        assertThat(aspects(device).contains(FLAT_LINE)).isEqualTo(flat);
    }

    @Test
    void oneOtherValueEndsAFlatLine() {
        var device = device("one", 60, at -> at == 0 ? 3660 : 3650);

        assertThat(aspects(device)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"50, false, false", "51, false, true", "-51, false, true", "41, true, true", "40, true, false"})
    void aMeanFarFromTheOtherDevicesIsAShift(int shift, boolean before, boolean shifted) {
        var one = device("one", 60, at -> 3620 + shift + at % 2);
        var other = device("other", 60, at -> 3620 + at % 2);

        var found = TruthPolicy.judge(one, List.of(one, other), before ? Set.of(MEAN_SHIFT) : Set.of());

        assertThat(found.stream().map(Suspicion::aspect).toList().contains(MEAN_SHIFT))
                .isEqualTo(shifted);
    }

    @Test
    void theOneThatDiffersFromMostIsSuspectAndNotTheOthers() {
        var bad = device("bad", 60, at -> 3720 + at % 2);
        var good = device("good", 60, at -> 3620 + at % 2);
        var better = device("better", 60, at -> 3625 + at % 2);
        var gate = List.of(bad, good, better);

        assertThat(TruthPolicy.judge(good, gate, Set.of())).isEmpty();
        assertThat(TruthPolicy.judge(bad, gate, Set.of()))
                .singleElement()
                .satisfies(found -> assertThat(found.facts())
                        .contains(new Fact("meanHere", "37.21", "Cel"), new Fact("meanOthers", "36.23", "Cel")));
    }

    @Test
    void tooFewReadingsOrAWithdrawnDeviceSayNothingOfOthers() {
        var one = device("one", 60, at -> 3720 + at % 2);
        var few = device("few", 49, at -> 3620 + at % 2);
        var withdrawn = new MeasuringDevice("gone", false, Duration.ZERO, samples(60, 30, at -> 3620 + at % 2));

        assertThat(TruthPolicy.judge(one, List.of(one, few, withdrawn), Set.of()))
                .isEmpty();
        assertThat(TruthPolicy.judge(few, List.of(one, few), Set.of())).isEmpty();
        assertThat(TruthPolicy.judge(withdrawn, List.of(one, withdrawn), Set.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"14, false, false", "15, false, true", "8, true, true", "7, true, false"})
    void tooManyValuesThatNoBodyHasAreCold(int low, boolean before, boolean cold) {
        var device = device("one", 50, at -> at < low ? 3410 + at : 3600 + at);

        var found = TruthPolicy.judge(device, List.of(device), before ? Set.of(COLD) : Set.of());

        assertThat(found.stream().map(Suspicion::aspect).toList()).isEqualTo(cold ? List.of(COLD) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"300, false", "-300, false", "301, true", "-301, true"})
    void aClockFarOffIsSuspect(int seconds, boolean off) {
        var device = new MeasuringDevice("one", true, Duration.ofSeconds(seconds), List.of());

        assertThat(aspects(device)).isEqualTo(off ? List.of(CLOCK_OFF) : List.of());
    }

    private static List<Aspect> aspects(MeasuringDevice device) {
        return TruthPolicy.judge(device, List.of(device), Set.of()).stream()
                .map(Suspicion::aspect)
                .toList();
    }

    private static MeasuringDevice device(String id, int readings, IntUnaryOperator centi) {
        return new MeasuringDevice(id, true, Duration.ZERO, samples(readings, 30, centi));
    }

    /** Newest first. */
    private static List<Sample> samples(int readings, int secondsBetween, IntUnaryOperator centi) {
        return IntStream.range(0, readings)
                .mapToObj(at -> new Sample(
                        new Temperature(centi.applyAsInt(at)), NOON.minusSeconds((long) at * secondsBetween)))
                .toList();
    }
}
