package org.lastmile.quarantine.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.pii.PersonToken;

class HouseholdMoveTest {

    private static final PersonToken PERSON = new PersonToken("P".repeat(43));
    private static final UUID OLD = new UUID(1, 1);
    private static final UUID NEW = new UUID(2, 2);

    @Test
    void endsInTheHouseholdJoinedLast() {
        var news = List.of(
                new RegistryNews.Registered(PERSON, "130126100001", OLD, 1),
                new RegistryNews.Left(PERSON, OLD),
                new RegistryNews.Joined(PERSON, NEW, 3));

        assertThat(HouseholdMove.fold(news)).containsExactly(new HouseholdMove.Joins(PERSON, NEW, 3));
    }

    @Test
    void isNotMovedByLeavingAHouseholdLeftBefore() {
        var news = List.of(new RegistryNews.Joined(PERSON, NEW, 1), new RegistryNews.Left(PERSON, OLD));

        assertThat(HouseholdMove.fold(news)).containsExactly(new HouseholdMove.Joins(PERSON, NEW, 1));
    }

    @Test
    void livesAloneAfterLeavingTheHouseholdJoinedLastWhereverTheyLivedBefore() {
        var told = List.of(
                new RegistryNews.Left(PERSON, OLD),
                new RegistryNews.Joined(PERSON, NEW, 1),
                new RegistryNews.Left(PERSON, NEW));
        var oldLeftUntold = told.subList(1, 3);
        var oldLeftAgain = List.of(told.get(1), told.get(2), told.get(0));

        for (var news : List.of(told, oldLeftUntold, oldLeftAgain)) {
            assertThat(HouseholdMove.fold(news)).containsExactly(new HouseholdMove.LivesAlone(PERSON));
        }
    }

    @Test
    void leavesWhicheverOfTheHouseholdsTheyLiveIn() {
        var news = List.of(new RegistryNews.Left(PERSON, OLD), new RegistryNews.Left(PERSON, NEW));

        assertThat(HouseholdMove.fold(news)).containsExactly(new HouseholdMove.Leaves(PERSON, Set.of(OLD, NEW)));
    }
}
