package org.lastmile.console.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lastmile.platform.core.place.PlaceCode;
import org.lastmile.platform.core.staff.Role;

/**
 * The role and place that the operator's command line acts in, asked for by scopes {@code role:ROLE place:PLACE}.
 *
 * @param role what it may do
 * @param place the place whose subtree it sees
 */
public record Operator(Role role, String place) {

    private static final String ROLE = "role:";
    private static final String PLACE = "place:";

    /** The token's {@code sub}. */
    public String subject() {
        return role.claim() + "@" + place;
    }

    /** What the scopes ask for; nothing of it may be wrong, see {@link #faults}. */
    public static Operator of(Collection<String> scopes) {
        var faults = faults(scopes);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        var role = RoleNames.find(values(scopes, ROLE).getFirst()).orElseThrow();
        return new Operator(role, values(scopes, PLACE).getFirst());
    }

    /** Everything that is wrong with the scopes, in sentences that name what is allowed; empty when all is well. */
    public static List<String> faults(Collection<String> scopes) {
        var faults = new ArrayList<String>();
        var roles = values(scopes, ROLE);
        if (roles.size() != 1 || RoleNames.find(roles.getFirst()).isEmpty()) {
            faults.add("role: exactly one scope role:ROLE is needed, with one of " + RoleNames.ALLOWED);
        }
        var places = values(scopes, PLACE);
        if (places.size() != 1 || !PlaceCode.fits(places.getFirst())) {
            faults.add("place: exactly one scope place:PLACE is needed, a place code of " + PlaceCode.ALLOWED);
        }
        if (scopes.size() > roles.size() + places.size()) {
            faults.add("scope: only role:ROLE and place:PLACE exist");
        }
        return faults;
    }

    private static List<String> values(Collection<String> scopes, String prefix) {
        return scopes.stream()
                .filter(scope -> scope.startsWith(prefix))
                .map(scope -> scope.substring(prefix.length()))
                .toList();
    }
}
