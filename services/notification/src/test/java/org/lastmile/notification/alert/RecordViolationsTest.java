package org.lastmile.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lastmile.notification.alert.AlertFixtures.NOON;
import static org.lastmile.notification.alert.AlertFixtures.cleared;
import static org.lastmile.notification.alert.AlertFixtures.detected;
import static org.lastmile.notification.alert.AlertFixtures.updated;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordViolationsTest {

    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final RecordViolations recordViolations = new RecordViolations(alerts, Clock.fixed(NOON, ZoneOffset.UTC));
    private final UUID episode = UUID.randomUUID();

    @Test
    void makesOneAlertOfAnEpisodeThatComesInOneBatchAndSavesOnce() {
        var events = recordViolations.handle(List.of(detected(episode), updated(episode, 2), updated(episode, 3)));

        assertThat(events)
                .extracting(AlertEvent::happening)
                .containsExactly(Happening.OPENED, Happening.UPDATED, Happening.UPDATED);
        assertThat(alerts.alerts.values()).singleElement().satisfies(alert -> {
            assertThat(alert.latest().count()).isEqualTo(3);
            assertThat(alert.version()).isEqualTo(3);
        });
        assertThat(alerts.saves).isEqualTo(1);
    }

    @Test
    void keepsTheSameAlertOverSeveralBatches() {
        recordViolations.handle(List.of(detected(episode)));

        recordViolations.handle(List.of(updated(episode, 2), cleared(episode)));

        assertThat(alerts.events)
                .extracting(AlertEvent::happening)
                .containsExactly(Happening.OPENED, Happening.UPDATED, Happening.RESOLVED);
    }

    @Test
    void opensOneAlertForEachEpisode() {
        recordViolations.handle(List.of(detected(episode), cleared(episode), detected(UUID.randomUUID())));

        assertThat(alerts.alerts).hasSize(2);
    }

    @Test
    void changesNothingWhenADetectionComesTwice() {
        recordViolations.handle(List.of(detected(episode)));

        var events = recordViolations.handle(List.of(detected(episode)));

        assertThat(events).isEmpty();
    }

    @Test
    void opensTheAlertFromAnUpdateWhoseDetectionIsMissing() {
        recordViolations.handle(List.of(updated(episode, 2)));

        var events = recordViolations.handle(List.of(detected(episode)));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.alert().rule()).isEqualTo("household-exit");
            assertThat(event.alert().latest().count()).isEqualTo(2);
        });
    }

    @Test
    void passesOverTheEndOfAnEpisodeNobodyKnows() {
        assertThat(recordViolations.handle(List.of(cleared(episode)))).isEmpty();
        assertThat(alerts.saves).isZero();
    }
}
