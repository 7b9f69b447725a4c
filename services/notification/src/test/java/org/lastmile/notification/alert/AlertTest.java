package org.lastmile.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lastmile.notification.alert.AlertFixtures.NOON;
import static org.lastmile.notification.alert.AlertFixtures.OTHER_TOWN;
import static org.lastmile.notification.alert.AlertFixtures.cleared;
import static org.lastmile.notification.alert.AlertFixtures.detected;
import static org.lastmile.notification.alert.AlertFixtures.openAlert;
import static org.lastmile.notification.alert.AlertFixtures.seen;
import static org.lastmile.notification.alert.AlertFixtures.seenAt;
import static org.lastmile.notification.alert.AlertFixtures.updated;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

class AlertTest {

    @Test
    void oneEpisodeAlwaysHasTheSameAlert() {
        UUID episode = UUID.randomUUID();

        var first = Alert.open(detected(episode), NOON).alert();

        assertThat(first.id())
                .isEqualTo(Alert.open(detected(episode), NOON).alert().id());
    }

    @Test
    void keepsOnlySoMuchEvidence() {
        var piece = new Evidence("gate", "gate-1", null);

        var sighting = new Sighting(
                Severity.LOW, "13", NOON, NOON, NOON, false, 1, Collections.nCopies(Sighting.MOST_EVIDENCE + 5, piece));

        assertThat(sighting.evidence()).hasSize(Sighting.MOST_EVIDENCE);
    }

    @Nested
    class WhenOpen {

        private final Alert alert = openAlert();

        @Test
        void takesNewEvidenceAndTheSeverityOfNow() {
            var event = alert.update(updated(alert.violationId(), 2));

            assertThat(event.happening()).isEqualTo(Happening.UPDATED);
            assertThat(event.alert().latest()).isEqualTo(seen(2, Severity.CRITICAL));
            assertThat(event.alert().version()).isEqualTo(2);
        }

        @Test
        void staysWithEveryPlaceWhereItWasSeen() {
            var elsewhere = seenAt("130126300", 2);
            var again = seenAt(OTHER_TOWN, 3);

            var moved = alert.update(updated(alert.violationId(), elsewhere))
                    .alert()
                    .update(updated(alert.violationId(), again))
                    .alert();

            var view = AlertView.of(moved);
            assertThat(view.occurredPlace()).isEqualTo(OTHER_TOWN);
            assertThat(view.occurredPlaces()).containsExactly(OTHER_TOWN, "130126300");
            assertThat(view.within("130126300")).isTrue();
            assertThat(view.isSeenBy(new Staff("duty-1", Set.of(Role.DUTY), OTHER_TOWN)))
                    .isTrue();
            assertThat(view.isSeenBy(new Staff("duty-1", Set.of(Role.DUTY), "130126400")))
                    .isFalse();
        }

        @Test
        void isAcknowledged() {
            var event = alert.acknowledge("duty-1", NOON).orElseThrow();

            assertThat(event.happening()).isEqualTo(Happening.ACKNOWLEDGED);
            assertThat(event.alert().state()).isEqualTo(new AlertState.Acknowledged("duty-1", NOON));
        }

        @Test
        void isResolvedByTheEndOfTheEpisode() {
            var event = alert.resolve(cleared(alert.violationId())).orElseThrow();

            assertThat(event.happening()).isEqualTo(Happening.RESOLVED);
            assertThat(AlertView.of(event.alert()).resolution()).isEqualTo("RETURNED");
        }
    }

    @Nested
    class WhenAcknowledged {

        private final Alert alert =
                openAlert().acknowledge("duty-1", NOON).orElseThrow().alert();

        @Test
        void tellsNewEvidenceAgainAndStaysAcknowledged() {
            var event = alert.update(updated(alert.violationId(), 3));

            assertThat(event.happening()).isEqualTo(Happening.UPDATED);
            assertThat(event.alert().state()).isEqualTo(alert.state());
        }

        @Test
        void changesNothingWhenTheSamePersonAcknowledgesAgain() {
            assertThat(alert.acknowledge("duty-1", NOON.plusSeconds(60))).isEmpty();
        }

        @Test
        void refusesAnotherPersonAndNamesTheFirst() {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> alert.acknowledge("duty-2", NOON))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("alert-already-acknowledged"))
                    .withMessageContainingAll("duty-1", NOON.toString());
        }

        @Test
        void remembersWhoTookItWhenItIsResolved() {
            var resolved = alert.resolve(cleared(alert.violationId())).orElseThrow();

            assertThat(AlertView.of(resolved.alert()).acknowledgedBy()).isEqualTo("duty-1");
        }
    }

    @Nested
    class WhenResolved {

        private final Alert alert =
                openAlert().resolve(cleared(UUID.randomUUID())).orElseThrow().alert();

        @Test
        void refusesAnAcknowledgement() {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> alert.acknowledge("duty-1", NOON))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("alert-resolved"));
        }

        @Test
        void staysResolvedWhateverComes() {
            var later = List.of(
                    alert.update(updated(alert.violationId(), 4)).alert().state(),
                    alert.resolve(cleared(alert.violationId()))
                            .map(AlertEvent::alert)
                            .orElse(alert)
                            .state());

            assertThat(later).containsOnly(alert.state());
        }
    }
}
