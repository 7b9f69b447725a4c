package org.lastmile.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lastmile.event.violation.Evidence;
import org.lastmile.event.violation.ViolationCleared;
import org.lastmile.event.violation.ViolationDetected;
import org.lastmile.event.violation.ViolationUpdated;
import org.lastmile.platform.testing.EventProbe;

/** Plays the detecting services. */
public final class Violations {

    public static final String TOWN = "130126100";
    public static final String OTHER_TOWN = "130126200";
    public static final String THIRD_TOWN = "130126300";

    private static final Clock CLOCK = Clock.systemUTC();

    private final EventProbe probe;

    public Violations(EventProbe probe) {
        this.probe = probe;
    }

    /** An episode of the town, seen in the other town. */
    public UUID detect(String kind, String severity, String accountable, String occurred) {
        UUID id = UUID.randomUUID();
        Instant now = CLOCK.instant();
        var detected = ViolationDetected.newBuilder()
                .setViolationId(id)
                .setKind(kind)
                .setSeverity(severity)
                .setSubject("pseudonym-" + id)
                .setAccountablePlace(accountable)
                .setOccurredPlace(occurred)
                .setOccurredAt(now)
                .setMeasuredAt(now)
                .setDetectedAt(now)
                .setDetectedBy("quarantine")
                .setEvidence(List.of(new Evidence("gate", "gate-1", null)))
                .setRule("household-exit")
                .setRuleSource("policy pack 2020-02 §3")
                .setLate(false)
                .setCount(1)
                .build();
        probe.send("violations", "pseudonym-" + id, detected);
        return id;
    }

    public UUID detect() {
        return detect("HOUSEHOLD_EXIT", "HIGH", TOWN + "201", OTHER_TOWN);
    }

    public void update(UUID id, int count) {
        probe.send("violations", "pseudonym-" + id, newEvidence(id, count));
    }

    public void seeAt(String place, UUID id, int count) {
        probe.send("violations", "pseudonym-" + id, newEvidence(id, count, place));
    }

    static ViolationUpdated newEvidence(UUID id, int count) {
        return newEvidence(id, count, OTHER_TOWN);
    }

    private static ViolationUpdated newEvidence(UUID id, int count, String place) {
        Instant now = CLOCK.instant();
        return ViolationUpdated.newBuilder()
                .setViolationId(id)
                .setKind("HOUSEHOLD_EXIT")
                .setSeverity("CRITICAL")
                .setSubject("pseudonym-" + id)
                .setAccountablePlace(TOWN + "201")
                .setOccurredPlace(place)
                .setOccurredAt(now)
                .setMeasuredAt(now)
                .setDetectedAt(now)
                .setEvidence(List.of(new Evidence("gate", "gate-" + count, null)))
                .setLate(false)
                .setCount(count)
                .build();
    }

    public void clear(UUID id) {
        var cleared = ViolationCleared.newBuilder()
                .setViolationId(id)
                .setKind("HOUSEHOLD_EXIT")
                .setSubject("pseudonym-" + id)
                .setReason("RETURNED")
                .setClearedAt(CLOCK.instant())
                .build();
        probe.send("violations", "pseudonym-" + id, cleared);
    }
}
