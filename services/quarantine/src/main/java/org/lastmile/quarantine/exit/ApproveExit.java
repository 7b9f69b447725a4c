package org.lastmile.quarantine.exit;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.request.KeyedRequests;
import org.lastmile.platform.core.request.RequestKey;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.quarantine.order.OrderFolder;
import org.lastmile.quarantine.order.OrderId;
import org.lastmile.quarantine.order.OrderRefusal;
import org.lastmile.quarantine.order.Orders;
import org.lastmile.quarantine.person.Persons;
import org.lastmile.quarantine.restriction.PublishedExit;
import org.lastmile.quarantine.restriction.RecomputeRestrictions;

/** Lets somebody leave for a while, by the decision of those who may also order; the gates are told at once. */
public class ApproveExit {

    /** So that what the gates are told stays small. */
    private static final int MOST = 50;

    private final Exits exits;
    private final Orders orders;
    private final Persons persons;
    private final OrderFolder folder;
    private final KeyedRequests requests;
    private final RecomputeRestrictions recompute;
    private final Duration longest;
    private final Clock clock;

    public ApproveExit(
            Exits exits,
            Orders orders,
            Persons persons,
            KeyedRequests requests,
            RecomputeRestrictions recompute,
            Duration longest,
            Clock clock) {
        this.exits = exits;
        this.orders = orders;
        this.persons = persons;
        this.folder = new OrderFolder(orders, persons);
        this.requests = requests;
        this.recompute = recompute;
        this.longest = longest;
        this.clock = clock;
    }

    /**
     * What is approved.
     *
     * @param order order that it makes an exception of
     * @param kind for whom
     * @param person the one person, by the token of any document; null for an opening, or for who is under the order
     * @param from from when; null means from now on
     * @param until until when
     * @param gate the only gate; any when null
     * @param reason why
     * @param note more words, if any
     * @param key of the request, if it came with one
     */
    public record Command(
            OrderId order,
            Exit.Kind kind,
            @Nullable PersonToken person,
            @Nullable Instant from,
            Instant until,
            @Nullable String gate,
            Exit.Reason reason,
            @Nullable String note,
            @Nullable RequestKey key) {

        private String fingerprint() {
            return EventId.derivedFrom(
                            order.toString(),
                            kind.name(),
                            person == null ? "" : person.value(),
                            Objects.toString(from, ""),
                            until.toString(),
                            Objects.toString(gate, ""),
                            reason.name(),
                            Objects.toString(note, ""))
                    .toString();
        }
    }

    /**
     * Approves it; the same request again gives the same exit.
     *
     * @throws org.lastmile.platform.core.problem.Refusal {@code order-unknown}, {@code order-already-released},
     *     {@code person-not-of-household}, {@code too-many-exits}, or when the times, role or place do not allow it
     */
    @Transactional
    public Exit handle(Command command, Staff staff) {
        staff.mustBe(Role.LEADER, Role.DUTY, Role.MEDIC);
        var opened = folder.open(command.order(), staff, null);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = EventId.at(now);
        var request = new KeyedRequests.Request(staff.subject(), command.key(), command.fingerprint());
        var before = requests.takenBefore(request, id);
        if (before.isPresent()) {
            return exits.find(command.order(), before.get()).orElseThrow(ExitRefusal::unknown);
        }
        if (!opened.order().active()) {
            throw OrderRefusal.alreadyReleased();
        }
        var window = Window.of(command.from(), command.until(), longest, now);
        if (exits.endingAfter(command.order(), now.minus(PublishedExit.KNOWN_AFTER_END)) >= MOST) {
            throw ExitRefusal.tooMany(MOST);
        }
        var exit = new Exit(
                id,
                command.order(),
                command.kind(),
                whose(command, opened),
                command.gate(),
                window,
                new Exit.Approval(command.reason(), command.note(), now, staff.subject()),
                null);
        exits.add(exit);
        recompute.handle(opened.circle());
        return exit;
    }

    private @Nullable PersonToken whose(Command command, OrderFolder.Opened opened) {
        if (command.kind() == Exit.Kind.ANNOUNCED_OPENING) {
            return null;
        }
        return command.person() == null
                ? orders.person(opened.order())
                : persons.primary(command.person())
                        .filter(opened.circle()::contains)
                        .orElseThrow(ExitRefusal::notOfTheHousehold);
    }
}
