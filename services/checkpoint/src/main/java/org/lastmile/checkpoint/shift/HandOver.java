package org.lastmile.checkpoint.shift;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.gate.FindGate;
import org.lastmile.checkpoint.gate.Gate;
import org.lastmile.checkpoint.gate.Gates;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** How somebody's duty at a gate ends: by a hand-over that both sign, or by a sign-out. Basis: shift rules §2. */
@Singleton
public class HandOver {

    private final FindGate findGate;
    private final Gates gates;
    private final Shifts shifts;
    private final ZoneId zone;
    private final Clock clock;

    HandOver(FindGate findGate, Gates gates, Shifts shifts, ZoneId zone, Clock clock) {
        this.findGate = findGate;
        this.gates = gates;
        this.shifts = shifts;
        this.zone = zone;
        this.clock = clock;
    }

    /** Which shift. */
    public record Command(
            String gateId, UUID shift, @Nullable String note) {}

    /** The outgoing one signs. Refuses shift-unknown, shift-ended, shift-not-yours and not-responsible. */
    @Transactional
    public Shift offer(Command command, Staff staff) {
        Shift shift = lasting(command, staff);
        if (!shift.staff().equals(staff.subject())) {
            throw ShiftRefusal.notYours();
        }
        if (!shift.responsible()) {
            throw ShiftRefusal.notResponsible();
        }
        Shift offered = shift.offered(new Shift.Offer(now(), String.valueOf(command.note())));
        shifts.save(offered);
        return offered;
    }

    /**
     * The incoming one accepts and is responsible from now on. Refuses shift-unknown, shift-ended,
     * hand-over-not-signed, hand-over-to-oneself and not-on-duty.
     */
    @Transactional
    public Shift accept(Command command, Staff staff) {
        Shift outgoing = lasting(command, staff);
        if (outgoing.offer() == null) {
            throw ShiftRefusal.notOffered();
        }
        if (outgoing.staff().equals(staff.subject())) {
            throw ShiftRefusal.sameHand();
        }
        Shift incoming = shifts.open(command.gateId()).stream()
                .filter(shift -> shift.staff().equals(staff.subject()))
                .findFirst()
                .orElseThrow(ShiftRefusal::notOnDuty);
        Shift ended = outgoing.ended(new Shift.End(now(), staff.subject(), command.note(), incoming.id()));
        shifts.save(ended);
        shifts.save(incoming.nowResponsible());
        return ended;
    }

    /** Somebody goes. Refuses shift-unknown, shift-ended, shift-not-yours and hand-over-needed. */
    @Transactional
    public Shift signOut(Command command, Staff staff) {
        Shift shift = lasting(command, staff);
        boolean own = shift.staff().equals(staff.subject());
        if (!own && !staff.roles().contains(Role.SUPERVISOR)) {
            throw ShiftRefusal.notYours();
        }
        Instant now = now();
        if (own && shift.responsible() && mustBeStaffed(command.gateId(), now)) {
            throw ShiftRefusal.handOverNeeded();
        }
        Shift ended = shift.ended(new Shift.End(now, staff.subject(), command.note(), null));
        shifts.save(ended);
        if (shift.responsible()) {
            shifts.open(command.gateId()).stream()
                    .findFirst()
                    .map(Shift::nowResponsible)
                    .ifPresent(shifts::save);
        }
        return ended;
    }

    private Shift lasting(Command command, Staff staff) {
        findGate.handle(command.gateId(), staff);
        gates.lock(command.gateId());
        Shift shift = shifts.find(command.gateId(), command.shift()).orElseThrow(ShiftRefusal::unknown);
        if (shift.end() != null) {
            throw ShiftRefusal.ended();
        }
        return shift;
    }

    private boolean mustBeStaffed(String gateId, Instant now) {
        return gates.find(gateId)
                .map(Gate::use)
                .filter(use -> use.staffed() && use.hours().isOpen(now, zone))
                .isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
