package org.lastmile.checkpoint.hold;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Shows the staff of a gate who is held there, and why. */
@Singleton
public class ListHolds {

    /** Holds on one page. */
    public static final int PAGE = 50;

    private final Holds holds;

    ListHolds(Holds holds) {
        this.holds = holds;
    }

    /** A page of holds within the caller's place, newest first. Refuses role-not-allowed. */
    @Transactional
    public List<Hold> handle(@Nullable String gate, Holds.@Nullable Position after, Staff staff) {
        staff.mustBe(Role.GATE, Role.DUTY, Role.SUPERVISOR);
        return staff.place().isEmpty() ? List.of() : holds.find(staff.place(), gate, after, PAGE);
    }
}
