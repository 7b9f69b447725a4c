package org.lastmile.inspection.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lastmile.platform.core.staff.Staff;

/** Findings and staff to talk about. */
final class FindingFixtures {

    /** 10:00 in the county. */
    static final Instant NOW = Instant.parse("2026-02-03T02:00:00Z");

    static final Duration DAY = Duration.ofDays(1);
    static final String TOWN = "130126100";
    static final Staff INSPECTOR = Staff.of("inspector@130126", java.util.List.of("inspector"), "130126");
    static final Staff CADRE = Staff.of("cadre@130126100", java.util.List.of("cadre"), TOWN);
    static final Staff SUPERVISOR = Staff.of("supervisor@130126100", java.util.List.of("supervisor"), TOWN);
    static final DuePolicy DUE = new DuePolicy(DAY.multipliedBy(3), DAY, DAY.multipliedBy(90));

    private FindingFixtures() {}

    static Report report() {
        var id = new FindingId(UUID.randomUUID());
        return new Report(id, TOWN, "no record of visits", null, Severity.NORMAL, null, NOW, "inspector@130126");
    }

    static Finding.Raised raised() {
        var duty = new Duty(1, NOW.plus(DAY), Duty.Basis.STATED, NOW, null);
        return (Finding.Raised) Finding.raise(report(), duty).state();
    }

    static Finding.Raised overdue() {
        return (Finding.Raised) raised().fire(NOW.plus(DAY)).state();
    }

    static Finding.Rectified rectified() {
        return (Finding.Rectified) raised().rectify(done()).state();
    }

    static Rectification done() {
        return new Rectification("visited and noted down", NOW.plus(DAY.dividedBy(2)), "cadre@130126100");
    }

    static Verification seen(Verification.Outcome outcome) {
        return new Verification(outcome, "looked at it", NOW.plus(DAY), "inspector@130126");
    }
}
