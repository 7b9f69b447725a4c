package org.lastmile.checkpoint.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As what somebody is turned back who was held. */
class DecidedTurnBackTest {

    @ParameterizedTest
    @CsvSource({
        "GATE_CLOSED, CLOSED",
        "SEALED_COMPOUND GATE_CLOSED, CLOSED",
        "SEALED_COMPOUND, NO_PERMIT",
        "QUOTA_SPENT, OTHER",
        "OWN_ORDER,",
        "GATE_CLOSED SEALED_BUILDING,",
        "FEVER_CONFIRMED,"
    })
    void anOrderAndAFeverGoBeforeTheTurnBack(String causes, TurnBackReason reason) {
        Set<HoldCause> held =
                Stream.of(causes.split(" ")).map(HoldCause::valueOf).collect(Collectors.toSet());

        assertThat(TurnBackPolicy.decided(held).orElse(null)).isEqualTo(reason);
    }
}
