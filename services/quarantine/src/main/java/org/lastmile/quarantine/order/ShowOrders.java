package org.lastmile.quarantine.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.quarantine.person.Persons;
import org.lastmile.quarantine.policy.PolicyPack;

/** Answers questions about orders, within the asker's place. */
public final class ShowOrders {

    private static final Role[] READERS = {
        Role.LEADER, Role.DUTY, Role.MEDIC, Role.CADRE, Role.SUPERVISOR, Role.INSPECTOR, Role.AUDITOR
    };

    private final Orders orders;
    private final Persons persons;
    private final Clock clock;

    public ShowOrders(Orders orders, Persons persons, Clock clock) {
        this.orders = orders;
        this.persons = persons;
        this.clock = clock;
    }

    /** One order. @throws org.lastmile.platform.core.problem.Refusal {@code order-unknown}, {@code place-not-yours} */
    public QuarantineOrder one(OrderId id, Staff staff) {
        staff.mustBe(READERS);
        QuarantineOrder order = orders.find(id).orElseThrow(OrderRefusal::unknown);
        staff.mustSee(order.terms().placeCode());
        return order;
    }

    /** Orders of a person that the asker may see, newest first. */
    public List<QuarantineOrder> of(PersonToken person, @Nullable OrderId olderThan, int limit, Staff staff) {
        staff.mustBe(READERS);
        return orders.of(persons.primary(person).orElse(person), staff.place(), olderThan, limit);
    }

    /** Today, as orders are counted. */
    public LocalDate today() {
        return PolicyPack.CURRENT.today(clock);
    }
}
