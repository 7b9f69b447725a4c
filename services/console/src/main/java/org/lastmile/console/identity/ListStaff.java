package org.lastmile.console.identity;

import java.util.List;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Shows ops who works within their own place. */
public final class ListStaff {

    private static final int LARGEST_PAGE = 200;

    private final StaffMembers members;

    public ListStaff(StaffMembers members) {
        this.members = members;
    }

    /**
     * One page by username, after the given one.
     *
     * @throws Refusal {@code role-not-allowed}, {@code page-size-invalid}
     */
    public List<StaffMember> handle(Staff caller, String after, int limit) {
        caller.mustBe(Role.OPS);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Refusal.invalid("page-size-invalid", "limit", "is out of range", "1 to " + LARGEST_PAGE);
        }
        return members.within(caller.place(), after, limit);
    }
}
