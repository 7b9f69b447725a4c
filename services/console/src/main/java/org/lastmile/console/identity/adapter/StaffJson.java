package org.lastmile.console.identity.adapter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.identity.StaffMember;
import org.lastmile.platform.core.staff.Role;

/** Members of staff as JSON. */
final class StaffJson {

    private StaffJson() {}

    /** What may change; what is left out stays. */
    record Change(@Nullable Boolean enabled, @Nullable String password) {

        @Override
        public String toString() {
            return "Change[enabled=" + enabled + "]";
        }
    }

    /** One member of staff, without any secret. */
    record Member(String username, List<String> roles, String place, boolean enabled, Instant createdAt) {

        static Member of(StaffMember member) {
            var roles = member.roles().stream().sorted().map(Role::claim).toList();
            return new Member(member.username(), roles, member.place(), member.enabled(), member.createdAt());
        }
    }

    /** A page; {@code next} is the cursor of the page after it, null on the last one. */
    record Page(List<Member> items, @Nullable String next) {

        static Page of(List<StaffMember> members, int limit) {
            var items = members.stream().map(Member::of).toList();
            return new Page(items, items.size() < limit ? null : items.getLast().username());
        }
    }
}
