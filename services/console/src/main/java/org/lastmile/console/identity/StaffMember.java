package org.lastmile.console.identity;

import java.time.Instant;
import java.util.Set;
import org.lastmile.platform.core.staff.Role;

/**
 * Somebody who may sign in.
 *
 * @param username the name at sign-in and the token's {@code sub}; unique, never reused
 * @param roles what they may do
 * @param place code of the place whose subtree they see
 * @param enabled whether they may sign in
 * @param createdAt when they were added
 */
public record StaffMember(String username, Set<Role> roles, String place, boolean enabled, Instant createdAt) {

    public StaffMember {
        roles = Set.copyOf(roles);
    }

    StaffMember withEnabled(boolean now) {
        return new StaffMember(username, roles, place, now, createdAt);
    }
}
