package org.lastmile.inspection.finding;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Notes that the accountable place has put a finding right, and ends the violation if it was overdue. */
public class RectifyFinding {

    private final Findings findings;
    private final Timers timers;
    private final Clock clock;

    public RectifyFinding(Findings findings, Timers timers, Clock clock) {
        this.findings = findings;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param finding finding
     * @param note in the doer's words
     * @param expected version it is based on; null accepts any
     */
    public record Command(
            FindingId finding, String note, @Nullable Long expected) {}

    /**
     * Notes it.
     *
     * @throws org.lastmile.platform.core.problem.Refusal {@code finding-already-rectified},
     *     {@code finding-already-verified}
     */
    @Transactional
    public Finding handle(Command command, Staff staff) {
        staff.mustBe(Role.CADRE, Role.MEDIC, Role.DUTY, Role.LEADER, Role.SUPERVISOR);
        Finding finding = OpenFinding.in(findings, command.finding(), staff, command.expected());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var done = new Rectification(command.note(), at, staff.subject());
        var change =
                switch (finding) {
                    case Finding.Raised raised -> raised.rectify(done);
                    case Finding.Rectified rectified -> throw FindingRefusal.alreadyRectified();
                    case Finding.Verified verified -> throw FindingRefusal.alreadyVerified();
                };
        findings.save(change);
        timers.cancel(command.finding(), finding.duty());
        return change.state();
    }
}
