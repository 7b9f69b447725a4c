package org.lastmile.console.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lastmile.platform.core.staff.Role;

/** Roles as clients write them: lower-case words. */
public final class RoleNames {

    /** Every role, as a list for people. */
    public static final String ALLOWED =
            Arrays.stream(Role.values()).map(Role::claim).collect(Collectors.joining(", "));

    private RoleNames() {}

    /** The role of this name, if there is one. */
    public static Optional<Role> find(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.claim().equals(name))
                .findFirst();
    }
}
