package org.lastmile.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lastmile.notification.alert.AlertFixtures.NOON;
import static org.lastmile.notification.delivery.DeliveryFixtures.deliveryOfAttempt;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lastmile.notification.delivery.RetryPolicy.Decision;

class RetryPolicyTest {

    private final RetryPolicy policy =
            new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(30), Duration.ofHours(24));

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void isDoneWhenTheReceiverTookIt(int status) {
        assertThat(decide(1, new Attempt.Answered(status, null), 0)).isEqualTo(new Decision.Done());
    }

    @Test
    void disablesWhatIsGone() {
        assertThat(decide(1, new Attempt.Answered(410, null), 0)).isEqualTo(new Decision.Disable());
    }

    @ParameterizedTest
    @CsvSource({"1,2", "2,4", "3,8", "10,1024", "11,1800", "60,1800"})
    void doublesThePauseUpToTheLongest(int attempts, int seconds) {
        assertThat(decide(attempts, new Attempt.Unanswered("timeout"), 0))
                .isEqualTo(new Decision.Again(NOON.plusSeconds(seconds)));
    }

    @Test
    void addsUpToAQuarterByChance() {
        assertThat(decide(2, new Attempt.Answered(500, null), 1)).isEqualTo(new Decision.Again(NOON.plusSeconds(5)));
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() {
        assertThat(decide(1, new Attempt.Answered(429, Duration.ofMinutes(7)), 0))
                .isEqualTo(new Decision.Again(NOON.plusSeconds(420)));
    }

    @Test
    void doesNotComeBackSoonerThanItWouldAnyway() {
        assertThat(decide(3, new Attempt.Answered(503, Duration.ofSeconds(1)), 0))
                .isEqualTo(new Decision.Again(NOON.plusSeconds(8)));
    }

    @Test
    void treatsARedirectAsAFailure() {
        assertThat(decide(1, new Attempt.Answered(302, null), 0)).isInstanceOf(Decision.Again.class);
    }

    @Test
    void givesUpAfterADay() {
        var delivery = DeliveryFixtures.delivery("https://hooks.example.org", 9, NOON.minus(Duration.ofHours(24)));

        var decision = policy.decide(delivery, new Attempt.Unanswered("timeout"), NOON, 0);

        assertThat(decision).isEqualTo(new Decision.GiveUp());
    }

    private Decision decide(int attempts, Attempt attempt, double chance) {
        return policy.decide(deliveryOfAttempt(attempts), attempt, NOON, chance);
    }
}
