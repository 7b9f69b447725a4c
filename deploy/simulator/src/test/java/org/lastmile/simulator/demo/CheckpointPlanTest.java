package org.lastmile.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lastmile.local.infrastructure.StackFailure;

class CheckpointPlanTest {

    @ParameterizedTest
    @ValueSource(strings = {"130126", "130126100", "130126201", "130126100201"})
    void hasFortyThreeRoundTheClockAndSixtyNineOrdinaryOnesWithinThePlace(String place) {
        var checkpoints = CheckpointPlan.of(place);

        assertThat(checkpoints).filteredOn(Checkpoint::roundTheClock).hasSize(43);
        assertThat(checkpoints)
                .hasSize(43 + 69)
                .allMatch(checkpoint -> checkpoint.place().startsWith(place));
        assertThat(checkpoints).extracting(Checkpoint::gate).doesNotHaveDuplicates();
        assertThat(checkpoints)
                .allMatch(checkpoint -> checkpoint.place().length() == (checkpoint.isCompound() ? 15 : 12));
    }

    @Test
    void coversEveryTownOfTheCounty() {
        assertThat(CheckpointPlan.of("130126").stream().map(Checkpoint::town).distinct())
                .hasSize(15);
    }

    @Test
    void saysSoWhenThereIsNoSuchPlace() {
        assertThatThrownBy(() -> CheckpointPlan.of("4401"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("no village");
    }
}
