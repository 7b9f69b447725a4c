package org.lastmile.registration.household;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Gives a household exactly these members. */
public class ChangeMembers {

    private final Households households;
    private final Clock clock;

    /** Needs the households and the time. */
    public ChangeMembers(Households households, Clock clock) {
        this.households = households;
        this.clock = clock;
    }

    /**
     * The new members.
     *
     * @param staff who says so
     * @param household which one
     * @param basedOn version the caller has read; empty for any
     * @param members tokens of any of their documents
     */
    public record Command(Staff staff, UUID household, OptionalLong basedOn, List<String> members) {}

    /**
     * Role registrar or cadre, within the own place. @throws org.lastmile.platform.core.problem.Refusal 412 if stale
     */
    @Transactional
    public Household handle(Command command) {
        Staff staff = command.staff();
        staff.mustBe(Role.REGISTRAR, Role.CADRE);
        households.takeTurn();
        var roll = new Roll(households);
        Household before = roll.visible(staff, command.household());
        if (command.basedOn().isPresent() && command.basedOn().getAsLong() != before.version()) {
            throw HouseholdRefusal.stale();
        }
        var wanted = roll.primaries(staff, command.members());
        households.save(
                new Moving(households::nextVersion, clock.instant()).into(before, wanted, households.homesOf(wanted)));
        return households.find(before.id()).orElseThrow();
    }
}
