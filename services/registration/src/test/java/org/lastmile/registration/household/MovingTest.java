package org.lastmile.registration.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.pii.PersonToken;

class MovingTest {

    private static final Instant NOW = Instant.parse("2020-02-10T08:00:00Z");
    private final PersonToken father = token('F');
    private final PersonToken son = token('S');
    private final PersonToken aunt = token('A');
    private final AtomicLong versions = new AtomicLong(100);
    private final Moving moving = new Moving(versions::incrementAndGet, NOW);

    @Test
    void everyMemberIsToldTheFullList() {
        var home = household(1, List.of());

        var change = moving.into(home, List.of(son, father), List.of());

        assertThat(change.events()).extracting(HouseholdChanged::person).containsExactly(father, son);
        assertThat(change.events())
                .allMatch(event -> event.household().members().equals(List.of(father, son)));
        assertThat(change.events()).noneMatch(HouseholdChanged::left);
    }

    @Test
    void whoMovesLeavesTheOtherHouseholdFirst() {
        var old = household(1, List.of(father, son));
        var home = household(2, List.of(aunt));

        var change = moving.into(home, List.of(aunt, son), List.of(old));

        assertThat(change.events())
                .filteredOn(event -> event.person().equals(son))
                .extracting(HouseholdChanged::left)
                .containsExactly(true, false);
        assertThat(change.state()).extracting(Household::members).containsExactly(List.of(father), List.of(aunt, son));
    }

    @Test
    void versionsGrowAlongAPersonWhoMoves() {
        var old = household(1, List.of(son));
        var home = household(2, List.of());

        var change = moving.into(home, List.of(son), List.of(old));

        assertThat(change.events())
                .extracting(event -> event.household().version())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void whoStaysIsToldThatSomebodyLeft() {
        var home = household(1, List.of(father, son));

        var change = moving.into(home, List.of(father), List.of(home));

        assertThat(change.events()).extracting(HouseholdChanged::person).containsExactly(father, son);
        assertThat(change.events()).extracting(HouseholdChanged::left).containsExactly(false, true);
    }

    @Test
    void theSameMembersAgainChangeNothing() {
        var home = household(1, List.of(father, son));

        var change = moving.into(home, List.of(son, father), List.of(home));

        assertThat(change.state()).isEmpty();
        assertThat(change.events()).isEmpty();
        assertThat(versions).hasValue(100);
    }

    private static Household household(long id, List<PersonToken> members) {
        return new Household(new UUID(0, id), "130126100001", members, id);
    }

    private static PersonToken token(char first) {
        return new PersonToken(first + "x".repeat(42));
    }
}
