package org.lastmile.console.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRotationTest {

    private static final Instant NOW = Instant.parse("2026-02-01T08:00:00Z");

    private final KeyRotation rotation =
            new KeyRotation(Duration.ofDays(90), Duration.ofMinutes(10), Duration.ofHours(25));

    @Test
    void makesTheFirstKeyAtOnce() {
        assertThat(rotation.due(List.of(), NOW)).isTrue();
        assertThat(rotation.signsFrom(List.of(), NOW)).isEqualTo(NOW);
    }

    @Test
    void leavesAYoungKeyAlone() {
        assertThat(rotation.due(List.of(daysAgo(89)), NOW)).isFalse();
    }

    @Test
    void announcesTheNextKeyBeforeItSigns() {
        var old = daysAgo(90);

        var next = rotation.signsFrom(List.of(old), NOW);

        assertThat(rotation.due(List.of(old), NOW)).isTrue();
        assertThat(next).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        assertThat(rotation.signing(List.of(old, next), NOW)).isEqualTo(old);
        assertThat(rotation.signing(List.of(old, next), next)).isEqualTo(next);
    }

    @Test
    void signsWithTheAnnouncedKeyWhenTheOthersWereDeleted() {
        var announced = NOW.plusSeconds(600);

        assertThat(rotation.signing(List.of(announced), NOW)).isEqualTo(announced);
    }

    @Test
    void makesNoThirdKeyWhileOneIsAnnounced() {
        assertThat(rotation.due(List.of(daysAgo(90), NOW.plusSeconds(600)), NOW))
                .isFalse();
    }

    @Test
    void letsTheOldKeyVerifyUntilItsTokensRanOut() {
        var old = daysAgo(91);
        var next = NOW.minus(Duration.ofHours(24));

        assertThat(rotation.outlived(List.of(old, next), NOW)).isEmpty();
        assertThat(rotation.outlived(List.of(old, next), NOW.plus(Duration.ofHours(1))))
                .containsExactly(old);
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
