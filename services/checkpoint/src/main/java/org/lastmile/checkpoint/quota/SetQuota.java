package org.lastmile.checkpoint.quota;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.gate.Places;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Sets and ends quotas, and shows those in force. */
@Singleton
public class SetQuota {

    /** Quotas on one page. */
    public static final int PAGE = 100;

    private final Quotas quotas;
    private final Places places;
    private final Clock clock;

    SetQuota(Quotas quotas, Places places, Clock clock) {
        this.quotas = quotas;
        this.places = places;
        this.clock = clock;
    }

    /** What is set. */
    public record Command(String placeCode, Quota.Subject subject, Direction direction, int most, int days) {}

    /** The quota. Refuses role-not-allowed, place-not-yours, place-unknown and quota-exists. */
    @Transactional
    public Quota handle(Command command, Staff staff) {
        staff.mustBe(Role.SUPERVISOR);
        staff.mustSee(command.placeCode());
        if (!places.knows(command.placeCode())) {
            throw QuotaRefusal.placeUnknown();
        }
        Instant now = clock.instant();
        var quota = new Quota(
                EventId.at(now),
                command.placeCode(),
                command.subject(),
                command.direction(),
                command.most(),
                command.days());
        if (!quotas.add(quota, now, staff.subject())) {
            throw QuotaRefusal.exists();
        }
        return quota;
    }

    /** Ends a quota. Refuses role-not-allowed and quota-unknown. */
    @Transactional
    public void end(UUID id, Staff staff) {
        staff.mustBe(Role.SUPERVISOR);
        if (quotas.find(id).filter(quota -> staff.sees(quota.placeCode())).isEmpty()) {
            throw QuotaRefusal.unknown();
        }
        quotas.end(id, clock.instant(), staff.subject());
    }

    /** A page of the quotas in force within the caller's place, oldest first. Refuses role-not-allowed. */
    @Transactional
    public List<Quota> within(@Nullable UUID after, Staff staff) {
        staff.mustBe(Role.GATE, Role.CADRE, Role.DUTY, Role.SUPERVISOR, Role.INSPECTOR, Role.LEADER, Role.OPS);
        return staff.place().isEmpty() ? List.of() : quotas.within(staff.place(), after, PAGE);
    }
}
