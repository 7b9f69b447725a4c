package org.lastmile.notification.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lastmile.notification.alert.Violation.Cause;
import org.lastmile.notification.alert.Violation.Episode;

/** Violations and alerts that read aloud. Synthetic places and pseudonyms only. */
public final class AlertFixtures {

    public static final String COUNTY = "130126";
    public static final String TOWN = "130126100";
    public static final String OTHER_TOWN = "130126200";
    public static final String VILLAGE = "130126100201";
    public static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    private static final Episode EPISODE = new Episode("HOUSEHOLD_EXIT", "pseudonym-of-the-son", VILLAGE);

    private AlertFixtures() {}

    public static Violation.Detected detected(UUID episode) {
        return new Violation.Detected(
                episode, cause(), EPISODE, seen(1, Severity.HIGH), "household-exit", "policy pack 2020-02 §3");
    }

    public static Violation.Updated updated(UUID episode, int count) {
        return new Violation.Updated(episode, cause(), EPISODE, seen(count, Severity.CRITICAL));
    }

    static Violation.Updated updated(UUID episode, Sighting seen) {
        return new Violation.Updated(episode, cause(), EPISODE, seen);
    }

    public static Violation.Cleared cleared(UUID episode) {
        return new Violation.Cleared(episode, cause(), "RETURNED", NOON.plusSeconds(600));
    }

    public static Alert openAlert() {
        return Alert.open(detected(UUID.randomUUID()), NOON).alert();
    }

    public static Sighting seen(int count, Severity severity) {
        return seen(count, severity, OTHER_TOWN);
    }

    static Sighting seenAt(String place, int count) {
        return seen(count, Severity.HIGH, place);
    }

    private static Sighting seen(int count, Severity severity, String place) {
        return new Sighting(
                severity,
                place,
                NOON.minusSeconds(2),
                NOON.minusSeconds(2),
                NOON.minusSeconds(1),
                false,
                count,
                List.of(new Evidence("gate", "gate-" + count, null)));
    }

    private static Cause cause() {
        return new Cause(UUID.randomUUID(), null);
    }
}
