package org.lastmile.checkpoint.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictPolicyTest {

    private static final String COMPOUND = "130126100201001";

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
        assertThat(decide(centi, Direction.OUT, COMPOUND, List.of(), false)).isEqualTo(verdict);
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
        assertThat(decide(3660, direction, gate, List.of(mustStayAt), false)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"3730, HOLD", "3660, PASS", "3400, RECHECK"})
    void holdsAConfirmedFeverUntilItIsNormal(int centi, Verdict verdict) {
        assertThat(decide(centi, Direction.IN, COMPOUND, List.of(), true)).isEqualTo(verdict);
    }

    private static Verdict decide(int centi, Direction direction, String gate, List<String> places, boolean confirmed) {
        return VerdictPolicy.decide(
                new VerdictPolicy.Facts(new Temperature(centi), direction, gate, places, confirmed));
    }
}
