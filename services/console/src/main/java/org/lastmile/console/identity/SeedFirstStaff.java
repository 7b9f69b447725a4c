package org.lastmile.console.identity;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.lastmile.platform.core.staff.Role;

/** Lets the first person in: adds one member of staff when there is nobody yet. */
public final class SeedFirstStaff {

    private final StaffMembers members;
    private final PasswordHashing hashing;
    private final Clock clock;

    public SeedFirstStaff(StaffMembers members, PasswordHashing hashing, Clock clock) {
        this.members = members;
        this.hashing = hashing;
        this.clock = clock;
    }

    /** True when they were added; false when somebody was there already, also when another instance was faster. */
    public boolean handle(String username, Set<Role> roles, String place, Password password) {
        if (!members.isEmpty()) {
            return false;
        }
        var createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return members.addFirst(new StaffMember(username, roles, place, true, createdAt), hashing.hash(password));
    }
}
