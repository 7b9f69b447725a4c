package org.lastmile.checkpoint.compound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompoundTest {

    private static final Instant NOON = Instant.parse("2020-02-01T04:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void isOpenUntilItIsFirstChanged() {
        var compound = new Compound("1", List.of(change(1, CompoundState.CLOSED, "east", NOON)));

        assertThat(compound.at(NOON.minusNanos(1))).isEmpty();
        assertThat(compound.shuts("west", NOON.minusNanos(1))).isFalse();
        assertThat(compound.shuts("west", NOON)).isTrue();
        assertThat(compound.shuts("east", NOON)).isFalse();
    }

    @Test
    void ofTwoChangesForTheSameTimeTheLaterDecidedOneHolds() {
        var compound = new Compound(
                "1",
                List.of(
                        change(3, CompoundState.OPEN, null, NOON),
                        change(1, CompoundState.SEALED, "east", NOON),
                        change(2, CompoundState.CLOSED, "west", NOON.minus(HOUR))));

        assertThat(compound.at(NOON).orElseThrow().state()).isEqualTo(CompoundState.OPEN);
        assertThat(compound.next(NOON.minus(HOUR)).orElseThrow().version()).isEqualTo(3);
        assertThat(compound.version()).isEqualTo(3);
    }

    @Test
    void aChangeAheadShutsNothingYet() {
        var compound = new Compound(
                "1",
                List.of(
                        change(1, CompoundState.CLOSED, "east", NOON),
                        change(2, CompoundState.OPEN, null, NOON.plus(HOUR))));

        assertThat(compound.shuts("west", NOON.plus(HOUR).minusNanos(1))).isTrue();
        assertThat(compound.shuts("west", NOON.plus(HOUR))).isFalse();
        assertThat(compound.next(NOON.plus(HOUR))).isEmpty();
    }

    @Test
    void knowsItsOpenGateOfNowAndOfLater() {
        var compound = new Compound(
                "1",
                List.of(
                        change(1, CompoundState.CLOSED, "east", NOON),
                        change(2, CompoundState.SEALED, "west", NOON.plus(HOUR)),
                        change(3, CompoundState.SEALED, "north", NOON.plus(HOUR)),
                        change(4, CompoundState.OPEN, null, NOON.plus(HOUR).plus(HOUR))));

        assertThat(compound.keepsOpen("east", NOON)).isTrue();
        assertThat(compound.keepsOpen("north", NOON)).isTrue();
        assertThat(compound.keepsOpen("west", NOON)).isFalse();
        assertThat(compound.keepsOpen("east", NOON.plus(HOUR))).isFalse();
        assertThat(compound.keepsOpen("north", NOON.plus(HOUR).plus(HOUR))).isFalse();
    }

    private static CompoundChange change(long version, CompoundState state, @Nullable String gate, Instant from) {
        return new CompoundChange(state, gate, from, "closed management", NOON, "somebody", version);
    }
}
