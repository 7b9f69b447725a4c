package org.lastmile.quarantine.order;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.quarantine.breach.Clearance;
import org.lastmile.quarantine.breach.EndEpisodes;
import org.lastmile.quarantine.person.Persons;
import org.lastmile.quarantine.policy.PolicyPack;
import org.lastmile.quarantine.restriction.RecomputeRestrictions;

/** Ends an order; the restrictions and violations that only it caused end with it. */
public class ReleaseOrder {

    private final Orders orders;
    private final OrderFolder folder;
    private final RecomputeRestrictions recompute;
    private final EndEpisodes endEpisodes;
    private final Clock clock;

    public ReleaseOrder(
            Orders orders, Persons persons, RecomputeRestrictions recompute, EndEpisodes endEpisodes, Clock clock) {
        this.orders = orders;
        this.folder = new OrderFolder(orders, persons);
        this.recompute = recompute;
        this.endEpisodes = endEpisodes;
        this.clock = clock;
    }

    /**
     * What is decided.
     *
     * @param order order to end
     * @param reason why
     * @param note in the releaser's words, if any
     * @param expected version it is based on; null accepts any
     */
    public record Command(
            OrderId order,
            Release.Reason reason,
            @Nullable String note,
            @Nullable Long expected) {}

    /**
     * Ends the order.
     *
     * @throws org.lastmile.platform.core.problem.Refusal {@code order-not-yet-served}, {@code order-not-complete},
     *     {@code order-already-released}
     */
    @Transactional
    public QuarantineOrder handle(Command command, Staff staff) {
        staff.mustBe(Role.MEDIC, Role.LEADER);
        var opened = folder.open(command.order(), staff, command.expected());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var release = new Release(command.reason(), command.note(), at, staff.subject());
        var change = change(opened.order(), release);
        orders.save(change);
        recompute.handle(opened.circle());
        endEpisodes.handle(opened.circle(), Clearance.Reason.ORDER_RELEASED);
        return change.state();
    }

    private Change<QuarantineOrder, OrderEvent> change(QuarantineOrder order, Release release) {
        return switch (order) {
            case QuarantineOrder.Issued issued ->
                switch (release.reason()) {
                    case ISSUED_IN_ERROR -> issued.cancel(release);
                    case COMPLETED, SHORTENED -> throw OrderRefusal.notYetServed();
                };
            case QuarantineOrder.Served served ->
                switch (release.reason()) {
                    case COMPLETED -> served.complete(release, PolicyPack.CURRENT.today(clock));
                    case SHORTENED -> served.shorten(release);
                    case ISSUED_IN_ERROR -> served.cancel(release);
                };
            case QuarantineOrder.Released released -> throw OrderRefusal.alreadyReleased();
            case QuarantineOrder.Void cancelled -> throw OrderRefusal.alreadyReleased();
        };
    }
}
