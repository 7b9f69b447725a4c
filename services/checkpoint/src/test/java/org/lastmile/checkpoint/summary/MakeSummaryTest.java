package org.lastmile.checkpoint.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.device.Device;
import org.lastmile.checkpoint.restriction.Restriction;
import org.lastmile.checkpoint.restriction.RestrictionCopy;
import org.lastmile.platform.core.pii.GateSummaryKey;
import org.lastmile.platform.core.problem.Refusal;

class MakeSummaryTest {

    private static final Device DEVICE = new Device("device-1", "gate-1", "130126100201", Duration.ZERO);
    private static final Instant START = Instant.parse("2026-01-31T08:00:00Z");

    private final RestrictionCopy restrictions = new RestrictionCopy();
    private final Vault vault = new Vault();
    private final GateSummaryKey key = new GateSummaryKey(new byte[32]);
    private Instant now = START;
    private final MakeSummary makeSummary = new MakeSummary(
            restrictions,
            vault,
            key,
            new Catchment(6, Duration.ofHours(24)),
            ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void tellsOnlyOfItsOwnCatchmentAndOnlyWhichPlaces() {
        restrict("near", "130126100202");
        restrict("far", "130127100202");

        var summary = makeSummary.handle(DEVICE);

        assertThat(summary.entries())
                .containsExactlyInAnyOrder(
                        new Summary.Entry("near-1", new Summary.Stay(Set.of("130126100202"), List.of())),
                        new Summary.Entry("near-2", new Summary.Stay(Set.of("130126100202"), List.of())));
        assertThat(summary.expiresAt()).isEqualTo(START.plus(Duration.ofHours(24)));
        assertThat(summary.toString()).doesNotContain(summary.key().base64());
    }

    @Test
    void asksAgainWhenSomethingChangedAndAtMostOnceAMinute() {
        restrict("first", "130126100202");
        makeSummary.handle(DEVICE);
        restrict("second", "130126100202");

        now = START.plusSeconds(59);
        assertThat(makeSummary.handle(DEVICE).entries()).hasSize(2);
        now = START.plusSeconds(60);
        assertThat(makeSummary.handle(DEVICE).entries()).hasSize(4);
        now = START.plusSeconds(180);
        makeSummary.handle(DEVICE);

        assertThat(vault.asked).hasSize(2);
    }

    @Test
    void tellsOfExitsThroughItsOwnGateAndAnewWhenThereIsAnother() {
        var here = new Restriction.Exit("130126100202", "gate-1", START, START.plusSeconds(600));
        var anyGate = new Restriction.Exit("130126100202", null, START, START.plusSeconds(900));
        var otherGate = new Restriction.Exit("130126100202", "gate-2", START, START.plusSeconds(600));
        restrict("near", "130126100202", here, otherGate);
        assertThat(makeSummary.handle(DEVICE).entries())
                .first()
                .satisfies(entry -> assertThat(entry.stay().exits()).containsExactly(here));

        restrict("near", "130126100202", here, otherGate, anyGate);

        now = START.plusSeconds(60);
        assertThat(makeSummary.handle(DEVICE).entries())
                .first()
                .satisfies(entry -> assertThat(entry.stay().exits()).containsExactly(here, anyGate));
    }

    @Test
    void everyDayHasItsOwnKey() {
        var today = makeSummary.handle(DEVICE);
        now = START.plus(Duration.ofDays(1));
        var tomorrow = makeSummary.handle(DEVICE);

        assertThat(Base64.getDecoder().decode(today.key().base64()))
                .isEqualTo(key.dayKey("device-1", LocalDate.of(2026, 1, 31)));
        assertThat(tomorrow.key()).isNotEqualTo(today.key());
    }

    @Test
    void theLastListStandsUntilItExpiresWhileRegistrationIsAway() {
        restrict("near", "130126100202");
        var last = makeSummary.handle(DEVICE);
        vault.away = true;
        restrict("second", "130126100202");

        now = last.expiresAt().minusSeconds(1);
        assertThat(makeSummary.handle(DEVICE)).isEqualTo(last);

        now = last.expiresAt();
        assertThatThrownBy(() -> makeSummary.handle(DEVICE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("summary-not-ready"));
    }

    private void restrict(String person, String place, Restriction.Exit... exits) {
        var cause = new Restriction.Cause(Restriction.Kind.OWN_ORDER, place);
        restrictions.set(person, new Restriction(List.of(cause), List.of(exits), 1));
    }

    /** Knows two documents of everybody. */
    private static final class Vault implements Fingerprints {

        private final List<Set<String>> asked = new ArrayList<>();
        private boolean away;

        @Override
        public List<Fingerprint> of(String deviceId, LocalDate day, Set<String> people) {
            if (away) {
                throw new FingerprintsAway("away", new IOException());
            }
            asked.add(Set.copyOf(people));
            var found = new ArrayList<Fingerprint>();
            for (String person : people) {
                found.add(new Fingerprint(person, person + "-1"));
                found.add(new Fingerprint(person, person + "-2"));
            }
            return found;
        }
    }
}
