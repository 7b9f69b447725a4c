package org.lastmile.quarantine.breach;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** A member of staff knows that somebody who was seen outside is back. */
public class ConfirmReturn {

    private final Watches watches;
    private final Clock clock;

    public ConfirmReturn(Watches watches, Clock clock) {
        this.watches = watches;
        this.clock = clock;
    }

    /**
     * What to confirm.
     *
     * @param violation episode
     * @param reason in the confirmer's words; stays in the database
     */
    public record Command(UUID violation, String reason) {}

    /**
     * Clears the episode.
     *
     * @throws org.lastmile.platform.core.problem.Refusal {@code violation-unknown}, {@code violation-already-cleared},
     *     or when the role or place of the staff does not allow it
     */
    @Transactional
    public Episode handle(Command command, Staff staff) {
        staff.mustBe(Role.CADRE, Role.MEDIC, Role.DUTY, Role.LEADER);
        var found = watches.find(command.violation()).orElseThrow(BreachRefusal::unknown);
        staff.mustSee(found.episode().accountablePlace());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var clearance = new Clearance(Clearance.Reason.STAFF_CONFIRMED, at, staff.subject(), command.reason());
        for (Watch watch : watches.lock(List.of(found.person()))) {
            for (Episode episode : watch.open()) {
                if (episode.id().equals(command.violation())) {
                    watches.save(List.of(watch.confirmReturn(episode, clearance)));
                    return episode.cleared(clearance);
                }
            }
        }
        throw BreachRefusal.alreadyCleared();
    }
}
