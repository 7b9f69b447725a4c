package org.lastmile.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.quarantine.person.FollowRegistry;
import org.lastmile.quarantine.person.RegistryNews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a person lives does not depend on where a batch of news ends. */
class HouseholdBatchIT {

    private static final UUID OLD = UUID.randomUUID();
    private static final UUID NEW = UUID.randomUUID();

    private final FollowRegistry follow = RunningQuarantine.context().getBean(FollowRegistry.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(RunningQuarantine.context().getBean(PlatformTransactionManager.class));
    private final PersonToken person = new PersonToken(Family.token());

    @Test
    void whoMovesOutMovesInAndMovesOutAgainWithinABatchLivesAlone() {
        batch(new RegistryNews.Registered(person, Family.COMPOUND, null, 1), joined(OLD, 1));

        batch(left(OLD), joined(NEW, 1), left(NEW));

        assertThat(household()).isEmpty();
    }

    @Test
    void whoLeavesWithinABatchTheHouseholdJoinedInItLivesAloneWithoutWordOfTheOldOne() {
        batch(new RegistryNews.Registered(person, Family.COMPOUND, null, 1), joined(OLD, 1));

        batch(joined(NEW, 1), left(NEW));

        assertThat(household()).isEmpty();
    }

    @Test
    void whoLeavesTwoHouseholdsWithinABatchLeavesTheOneLivedIn() {
        batch(new RegistryNews.Registered(person, Family.COMPOUND, null, 1), joined(OLD, 1));

        batch(left(OLD), left(NEW));

        assertThat(household()).isEmpty();
    }

    @Test
    void whoLeavesAHouseholdNotLivedInStays() {
        batch(new RegistryNews.Registered(person, Family.COMPOUND, null, 1), joined(OLD, 1));

        batch(left(NEW));

        assertThat(household()).contains(OLD);
    }

    private void batch(RegistryNews... news) {
        transaction.executeWithoutResult(status -> follow.handle(List.copyOf(Arrays.asList(news))));
    }

    private RegistryNews joined(UUID household, long version) {
        return new RegistryNews.Joined(person, household, version);
    }

    private RegistryNews left(UUID household) {
        return new RegistryNews.Left(person, household);
    }

    private Optional<UUID> household() {
        return JdbcClient.create(RunningQuarantine.CORNER.directDatabase())
                .sql("select household_id from person where token = ?")
                .param(person.value())
                .query(UUID.class)
                .optional();
    }
}
