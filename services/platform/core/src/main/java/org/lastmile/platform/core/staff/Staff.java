package org.lastmile.platform.core.staff;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/**
 * A signed-in member of staff.
 *
 * @param subject stable id, the token's {@code sub}
 * @param roles what they may do
 * @param place code of the place whose subtree they may see
 */
public record Staff(String subject, Set<Role> roles, String place) {

    public Staff {
        roles = Set.copyOf(roles);
    }

    /** Reads the claims; roles unknown to us are left out. */
    public static Staff of(String subject, Collection<String> claims, String place) {
        var roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (claims.contains(role.claim())) {
                roles.add(role);
            }
        }
        return new Staff(subject, roles, place);
    }

    /** True when the place lies in the subtree of this member of staff: the code of a parent is a prefix. */
    public boolean sees(String placeCode) {
        return !place.isEmpty() && placeCode.startsWith(place);
    }

    /** Insists on a role. @throws Refusal {@code role-not-allowed} when none of the roles is held */
    public void mustBe(Role... allowed) {
        for (Role role : allowed) {
            if (roles.contains(role)) {
                return;
            }
        }
        throw new Refusal(
                RefusalKind.FORBIDDEN,
                "role-not-allowed",
                "This needs one of the roles "
                        + java.util.Arrays.stream(allowed).map(Role::claim).toList() + ".");
    }

    /**
     * Insists on a place within the subtree. @throws Refusal {@code place-not-yours} when the place lies outside the
     * subtree
     */
    public void mustSee(String placeCode) {
        if (!sees(placeCode)) {
            throw new Refusal(
                    RefusalKind.FORBIDDEN,
                    "place-not-yours",
                    "This place is not within " + place + ", your own place.");
        }
    }
}
