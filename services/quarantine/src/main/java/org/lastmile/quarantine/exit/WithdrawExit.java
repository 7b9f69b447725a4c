package org.lastmile.quarantine.exit;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.quarantine.order.OrderFolder;
import org.lastmile.quarantine.order.OrderId;
import org.lastmile.quarantine.restriction.RecomputeRestrictions;

/** Takes an exit back; who is outside by then is in breach unless they return. */
public class WithdrawExit {

    private final Exits exits;
    private final OrderFolder folder;
    private final RecomputeRestrictions recompute;
    private final Clock clock;

    public WithdrawExit(Exits exits, OrderFolder folder, RecomputeRestrictions recompute, Clock clock) {
        this.exits = exits;
        this.folder = folder;
        this.recompute = recompute;
        this.clock = clock;
    }

    /**
     * What is decided.
     *
     * @param order order that it belongs to
     * @param exit exit to take back
     * @param reason in the withdrawer's words
     * @param expected version it is based on; null accepts any
     */
    public record Command(
            OrderId order,
            UUID exit,
            String reason,
            @Nullable Long expected) {}

    /**
     * Takes it back.
     *
     * @throws org.lastmile.platform.core.problem.Refusal {@code order-unknown}, {@code exit-unknown},
     *     {@code exit-changed}, {@code exit-already-withdrawn}, {@code exit-already-over}
     */
    @Transactional
    public Exit handle(Command command, Staff staff) {
        staff.mustBe(Role.LEADER, Role.DUTY, Role.MEDIC);
        var opened = folder.open(command.order(), staff, null);
        Exit exit = exits.find(command.order(), command.exit()).orElseThrow(ExitRefusal::unknown);
        if (command.expected() != null && command.expected() != exit.version()) {
            throw ExitRefusal.changedMeanwhile();
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Exit withdrawn = exit.withdraw(new Exit.Withdrawal(command.reason(), at, staff.subject()));
        exits.saveWithdrawn(withdrawn);
        recompute.handle(opened.circle());
        return withdrawn;
    }
}
