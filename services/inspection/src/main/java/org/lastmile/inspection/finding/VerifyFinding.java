package org.lastmile.inspection.finding;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Notes what somebody saw who looked whether a finding was put right. */
public class VerifyFinding {

    private final Findings findings;
    private final DuePolicy due;
    private final Timers timers;
    private final Clock clock;

    public VerifyFinding(Findings findings, DuePolicy due, Timers timers, Clock clock) {
        this.findings = findings;
        this.due = due;
        this.timers = timers;
        this.clock = clock;
    }

    /** What was seen. */
    public sealed interface Command {

        FindingId finding();

        /** In the verifier's words. */
        String note();

        /** Version it is based on; null accepts any. */
        @Nullable
        Long expected();

        /** It is put right. */
        record Confirm(
                FindingId finding, String note, @Nullable Long expected) implements Command {}

        /** It is not; it becomes due again then. */
        record Reject(
                FindingId finding,
                String note,
                Instant dueAt,
                @Nullable Long expected) implements Command {}
    }

    /**
     * Notes it, and sets the timer of the next round.
     *
     * @throws org.lastmile.platform.core.problem.Refusal {@code finding-not-yet-rectified},
     *     {@code finding-already-verified}, {@code own-rectification}, {@code due-out-of-range}
     */
    @Transactional
    public Finding handle(Command command, Staff staff) {
        staff.mustBe(Role.INSPECTOR, Role.SUPERVISOR);
        Finding.Rectified finding =
                switch (OpenFinding.in(findings, command.finding(), staff, command.expected())) {
                    case Finding.Raised raised -> throw FindingRefusal.notYetRectified();
                    case Finding.Rectified rectified -> rectified;
                    case Finding.Verified verified -> throw FindingRefusal.alreadyVerified();
                };
        if (finding.rectification().by().equals(staff.subject())) {
            throw FindingRefusal.ownRectification();
        }
        var change = change(finding, command, staff);
        findings.save(change);
        if (change.state() instanceof Finding.Raised raised) {
            timers.set(command.finding(), raised.duty());
        }
        return change.state();
    }

    private Change<Finding, FindingEvent> change(Finding.Rectified finding, Command command, Staff staff) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (command) {
            case Command.Confirm confirm ->
                finding.confirm(new Verification(Verification.Outcome.CONFIRMED, confirm.note(), now, staff.subject()));
            case Command.Reject reject ->
                finding.reject(
                        new Verification(Verification.Outcome.REJECTED, reject.note(), now, staff.subject()),
                        due.checked(reject.dueAt(), now));
        };
    }
}
