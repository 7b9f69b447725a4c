package org.lastmile.quarantine.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

        assertThat(HouseholdMove.fold(news)).containsExactly(new HouseholdMove(PERSON, NEW, null, 3));
    }

    @Test
    void isNotMovedByLeavingAHouseholdLeftBefore() {
        var news = List.of(new RegistryNews.Joined(PERSON, NEW, 1), new RegistryNews.Left(PERSON, OLD));

        assertThat(HouseholdMove.fold(news)).containsExactly(new HouseholdMove(PERSON, NEW, null, 1));
    }

    @Test
    void livesAloneAfterLeavingTheOnlyHousehold() {
        var news = List.of(new RegistryNews.Joined(PERSON, OLD, 1), new RegistryNews.Left(PERSON, OLD));

        assertThat(HouseholdMove.fold(news)).containsExactly(new HouseholdMove(PERSON, null, OLD, 0));
    }
}
