package org.lastmile.checkpoint.hold;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.HoldCause;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.Passages;
import org.lastmile.checkpoint.passage.TellTurnBack;
import org.lastmile.checkpoint.presence.Presence;
import org.lastmile.checkpoint.presence.Presences;
import org.lastmile.checkpoint.quota.CountUses;
import org.lastmile.checkpoint.restriction.PersonLinks;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** The staff of a gate write down what they did with somebody who was held: once, with a reason. */
@Singleton
public class DecideHold {

    private final Holds holds;
    private final Passages passages;
    private final Presences presences;
    private final CountUses countUses;
    private final TellTurnBack tellTurnBack;
    private final PersonLinks links;
    private final Clock clock;

    DecideHold(
            Holds holds,
            Passages passages,
            Presences presences,
            CountUses countUses,
            TellTurnBack tellTurnBack,
            PersonLinks links,
            Clock clock) {
        this.holds = holds;
        this.passages = passages;
        this.presences = presences;
        this.countUses = countUses;
        this.tellTurnBack = tellTurnBack;
        this.links = links;
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
        follow(hold, decision);
        return decision;
    }

    /** What the device's own verdict would have led to; passages are kept for as long as holds, but for late ones. */
    private void follow(Hold hold, Hold.Decision decision) {
        Optional<Passage> held = passages.find(hold.passageId(), hold.measuredAt());
        switch (decision.kind()) {
            case LET_PASS -> {
                passed(hold);
                held.ifPresent(countUses::letPass);
            }
            case TURNED_BACK -> held.ifPresent(passage -> tellTurnBack.handle(passage, hold.causes(), decision.at()));
        }
    }

    /** From here on the person is where the passage led, unless a later one is known. */
    private void passed(Hold hold) {
        String token = hold.personToken();
        if (token != null) {
            presences.passed(List.of(new Presence(
                    hold.placeCode(),
                    links.primary(token),
                    hold.direction() == Direction.IN,
                    hold.gateId(),
                    hold.measuredAt())));
        }
    }
}
