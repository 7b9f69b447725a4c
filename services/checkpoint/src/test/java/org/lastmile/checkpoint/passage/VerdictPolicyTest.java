package org.lastmile.checkpoint.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lastmile.checkpoint.restriction.Restriction;
import org.lastmile.checkpoint.restriction.Restriction.Cause;
import org.lastmile.checkpoint.restriction.Restriction.Exit;
import org.lastmile.checkpoint.restriction.Restriction.Kind;

class VerdictPolicyTest {

    private static final String COMPOUND = "130126100201001";
    private static final String VILLAGE = "130126100201";
    private static final Instant NOON = Instant.parse("2020-02-05T04:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3600);
    private static final Restriction UNDER_ORDER = restriction(Kind.OWN_ORDER, COMPOUND);

    @ParameterizedTest
    @CsvSource({
        "3660, PASS",
        "3729, PASS",
        "3730, RECHECK",
        "3499, RECHECK",
        "2000, RECHECK",
        "4200, RECHECK",
        "4201, RECHECK"
    })
    void goesByTheTemperatureOfWhoIsNotRestricted(int centi, Verdict verdict) {
        assertThat(decide(centi, Direction.OUT, COMPOUND, Restriction.NONE, false)
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "130126100201001, OUT, 130126100201001, HOLD",
        "130126100201001, OUT, 130126, HOLD",
        "130126100201001, IN, 130126100201001, PASS",
        "130126100201001, IN, 130126100201, PASS",
        "130126100201001, IN, 130126100202, HOLD",
        "130126100201, IN, 130126100201001, PASS",
        "130126100201, OUT, 130126100201001, HOLD"
    })
    void holdsTheRestrictedExceptOnTheWayHome(String mustStayAt, Direction direction, String gate, Verdict verdict) {
        var decision = decide(3660, direction, gate, restriction(Kind.CO_RESIDENT_ORDER, mustStayAt), false);

        assertThat(decision.verdict()).isEqualTo(verdict);
        assertThat(decision.causes())
                .isEqualTo(verdict == Verdict.HOLD ? Set.of(HoldCause.CO_RESIDENT_ORDER) : Set.of());
    }

    @ParameterizedTest
    @CsvSource({"3730, HOLD", "0, HOLD", "3660, PASS", "3400, RECHECK"})
    void holdsAConfirmedFeverUntilItIsNormal(int centi, Verdict verdict) {
        var decision = decide(centi, Direction.IN, COMPOUND, Restriction.NONE, true);

        assertThat(decision.verdict()).isEqualTo(verdict);
        assertThat(decision.causes()).isEqualTo(verdict == Verdict.HOLD ? Set.of(HoldCause.FEVER_CONFIRMED) : Set.of());
    }

    @Test
    void tellsEveryCause() {
        var restriction = new Restriction(
                List.of(new Cause(Kind.OWN_ORDER, COMPOUND), new Cause(Kind.SEALED_BUILDING, COMPOUND)), List.of(), 1);
        var facts = facts(3900, Direction.OUT, NOON, restriction, true, Set.of(HoldCause.GATE_CLOSED));

        assertThat(VerdictPolicy.decide(facts).causes())
                .containsExactlyInAnyOrder(
                        HoldCause.OWN_ORDER,
                        HoldCause.SEALED_BUILDING,
                        HoldCause.FEVER_CONFIRMED,
                        HoldCause.GATE_CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-05T04:00:00Z, ,       PASS",
        "2020-02-05T05:00:00Z, ,       PASS",
        "2020-02-05T04:30:00Z, gate-1, PASS",
        "2020-02-05T04:30:00Z, gate-2, HOLD",
        "2020-02-05T03:59:59Z, ,       HOLD",
        "2020-02-05T05:00:01Z, ,       HOLD"
    })
    void letsAnApprovedExitPassAtItsTimeAndGate(Instant at, String onlyGate, Verdict verdict) {
        var exit = new Exit(COMPOUND, onlyGate, NOON, ONE);
        var restriction = new Restriction(UNDER_ORDER.causes(), List.of(exit), 2);

        assertThat(VerdictPolicy.decide(facts(3660, Direction.OUT, at, restriction, false, Set.of()))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void anExitFromOnePlaceDoesNotOpenAnother() {
        var restriction = new Restriction(
                List.of(new Cause(Kind.OWN_ORDER, COMPOUND), new Cause(Kind.SEALED_BUILDING, VILLAGE)),
                List.of(new Exit(COMPOUND, null, NOON, ONE)),
                3);

        assertThat(VerdictPolicy.decide(facts(3660, Direction.OUT, NOON, restriction, false, Set.of()))
                        .causes())
                .containsExactly(HoldCause.SEALED_BUILDING);
    }

    private static Restriction restriction(Kind kind, String place) {
        return new Restriction(List.of(new Cause(kind, place)), List.of(), 1);
    }

    private static VerdictPolicy.Decision decide(
            int centi, Direction direction, String gatePlace, Restriction restriction, boolean confirmed) {
        return VerdictPolicy.decide(new VerdictPolicy.Facts(
                new Temperature(centi), direction, "gate-1", gatePlace, NOON, restriction, confirmed, Set.of()));
    }

    private static VerdictPolicy.Facts facts(
            int centi,
            Direction direction,
            Instant at,
            Restriction restriction,
            boolean confirmed,
            Set<HoldCause> gateHolds) {
        return new VerdictPolicy.Facts(
                new Temperature(centi), direction, "gate-1", COMPOUND, at, restriction, confirmed, gateHolds);
    }
}
