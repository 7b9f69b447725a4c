package org.lastmile.quarantine.order;

import static java.util.Objects.requireNonNullElse;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.request.KeyedRequests;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.quarantine.person.Persons;
import org.lastmile.quarantine.policy.PolicyPack;
import org.lastmile.quarantine.restriction.RecomputeRestrictions;

/** Writes a new order down, with its event and the restrictions that follow, in one transaction. */
public class RecordOrder {

    private final Orders orders;
    private final KeyedRequests requests;
    private final Persons persons;
    private final RecomputeRestrictions recompute;
    private final Clock clock;

    public RecordOrder(
            Orders orders, KeyedRequests requests, Persons persons, RecomputeRestrictions recompute, Clock clock) {
        this.orders = orders;
        this.requests = requests;
        this.persons = persons;
        this.recompute = recompute;
        this.clock = clock;
    }

    /**
     * Counts the days, and issues the order unless another one is active; the same request again gives the same order.
     */
    @Transactional
    public QuarantineOrder handle(IssueOrder.Command command, PersonToken person, Staff staff) {
        var circle = persons.lockCircle(person);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = new OrderId(EventId.at(now));
        var request = new KeyedRequests.Request(staff.subject(), command.key(), Fingerprint.of(command));
        Optional<UUID> before = requests.takenBefore(request, id.value());
        if (before.isPresent()) {
            return orders.find(new OrderId(before.get())).orElseThrow(OrderRefusal::unknown);
        }
        PolicyPack pack = PolicyPack.CURRENT;
        LocalDate today = pack.today(clock);
        LocalDate dayZero = requireNonNullElse(command.basisOn(), today);
        var count = pack.count(command.basis(), dayZero, today, command.elapsed());
        if (orders.anyActive(person)) {
            throw OrderRefusal.alreadyActive();
        }
        var decision = new Decision(staff.subject(), command.reason(), command.basis(), dayZero, command.elapsed());
        var change =
                QuarantineOrder.issue(new Terms(id, person, command.placeCode(), pack.version(), count, decision, now));
        orders.save(change);
        recompute.handle(circle);
        return change.state();
    }
}
