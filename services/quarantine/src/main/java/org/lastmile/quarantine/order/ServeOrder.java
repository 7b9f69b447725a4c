package org.lastmile.quarantine.order;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.quarantine.person.Persons;

/** Notes that an order reached the person, with the proof of it. */
public class ServeOrder {

    private final Orders orders;
    private final OrderFolder folder;
    private final Clock clock;

    public ServeOrder(Orders orders, Persons persons, Clock clock) {
        this.orders = orders;
        this.folder = new OrderFolder(orders, persons);
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param order order served
     * @param proof evidence of it
     * @param note in the server's words, if any
     * @param expected version it is based on; null accepts any
     */
    public record Command(
            OrderId order,
            Service.Proof proof,
            @Nullable String note,
            @Nullable Long expected) {}

    /**
     * Notes it.
     *
     * @throws org.lastmile.platform.core.problem.Refusal {@code order-already-served}, {@code order-already-released}
     */
    @Transactional
    public QuarantineOrder handle(Command command, Staff staff) {
        staff.mustBe(Role.CADRE, Role.MEDIC, Role.DUTY);
        QuarantineOrder order =
                folder.open(command.order(), staff, command.expected()).order();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var service = new Service(command.proof(), command.note(), at, staff.subject());
        var change =
                switch (order) {
                    case QuarantineOrder.Issued issued -> issued.serve(service);
                    case QuarantineOrder.Served served -> throw OrderRefusal.alreadyServed();
                    case QuarantineOrder.Released released -> throw OrderRefusal.alreadyReleased();
                    case QuarantineOrder.Void cancelled -> throw OrderRefusal.alreadyReleased();
                };
        orders.save(change);
        return change.state();
    }
}
