package org.lastmile.checkpoint.shift;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.gate.FindGate;
import org.lastmile.checkpoint.gate.GateAttendance;
import org.lastmile.checkpoint.gate.Gates;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Somebody comes on duty at a gate. Basis: shift rules §1, §2. */
@Singleton
public class SignIn {

    private static final Duration LONGEST = Duration.ofHours(24);

    private final FindGate findGate;
    private final Gates gates;
    private final Shifts shifts;
    private final GateAttendance attendance;
    private final ShiftPlan plan;
    private final Clock clock;

    SignIn(FindGate findGate, Gates gates, Shifts shifts, GateAttendance attendance, ShiftPlan plan, Clock clock) {
        this.findGate = findGate;
        this.gates = gates;
        this.shifts = shifts;
        this.attendance = attendance;
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * Who comes for which times; both times or none are given.
     *
     * @param from null for the county's shift of this hour
     */
    public record Command(
            String gateId, @Nullable Instant from, @Nullable Instant until) {}

    /** The shift. Refuses role-not-allowed, gate-unknown, shift-contradicts and already-on-duty. */
    @Transactional
    public Shift handle(Command command, Staff staff) {
        staff.mustBe(Role.GATE, Role.CADRE, Role.DUTY, Role.SUPERVISOR);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Shift.Planned planned = planned(command, now);
        findGate.handle(command.gateId(), staff);
        gates.lock(command.gateId());
        List<Shift> present = shifts.open(command.gateId());
        if (present.stream().anyMatch(other -> other.staff().equals(staff.subject()))) {
            throw ShiftRefusal.alreadyOnDuty();
        }
        var shift = new Shift(
                EventId.at(now), command.gateId(), staff.subject(), planned, now, present.isEmpty(), null, null);
        shifts.add(shift);
        attendance.attended(Map.of(command.gateId(), now));
        return shift;
    }

    private Shift.Planned planned(Command command, Instant now) {
        Instant from = command.from();
        Instant until = command.until();
        if (from == null && until == null) {
            return plan.at(now);
        }
        if (from == null || until == null) {
            throw ShiftRefusal.contradicts(from == null ? "from" : "until", "is missing", "both times or none");
        }
        if (from.isBefore(now.minus(LONGEST)) || from.isAfter(now.plus(LONGEST))) {
            throw ShiftRefusal.contradicts("from", "does not fit the present time", "within 24 hours of now");
        }
        if (!until.isAfter(from) || !until.isAfter(now) || until.isAfter(from.plus(LONGEST))) {
            throw ShiftRefusal.contradicts("until", "does not fit", "after now, and within 24 hours after from");
        }
        return new Shift.Planned(from, until);
    }
}
