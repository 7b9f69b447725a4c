package org.lastmile.checkpoint.hold;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.lastmile.checkpoint.passage.HoldCause;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** The staff of a gate write down what they did with somebody who was held: once, with a reason. */
@Singleton
public class DecideHold {

    private final Holds holds;
    private final Clock clock;

    DecideHold(Holds holds, Clock clock) {
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param reason 1 to 200 characters
     */
    public record Command(UUID passage, Hold.Kind kind, String reason) {}

    /**
     * Writes it down; the very same decision again changes nothing. Refuses role-not-allowed, hold-unknown,
     * only-quarantine-allows and hold-already-decided.
     */
    @Transactional
    public Hold.Decision handle(Command command, Staff staff) {
        staff.mustBe(Role.GATE, Role.DUTY, Role.SUPERVISOR);
        Hold hold = holds.lock(command.passage())
                .filter(found -> staff.sees(found.placeCode()))
                .orElseThrow(HoldRefusal::unknown);
        var decision = new Hold.Decision(
                command.kind(),
                command.reason(),
                staff.subject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        Hold.Decision before = hold.decision();
        if (before != null) {
            if (before.says(decision)) {
                return before;
            }
            throw HoldRefusal.alreadyDecided();
        }
        if (command.kind() == Hold.Kind.LET_PASS && hold.causes().contains(HoldCause.OWN_ORDER)) {
            throw HoldRefusal.onlyQuarantineAllows();
        }
        holds.decide(command.passage(), decision);
        return decision;
    }
}
