package org.lastmile.registration.household;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.lastmile.platform.core.pii.PersonToken;

/**
 * People who live together.
 *
 * @param id household
 * @param placeCode where they live
 * @param members primary tokens, in their order, each once
 * @param version grows with every change, over all households: also along a person who moves
 */
public record Household(UUID id, String placeCode, List<PersonToken> members, long version) {

    /** As many as one household may have. */
    public static final int MOST = 30;

    public Household {
        var ordered = new TreeSet<>(java.util.Comparator.comparing(PersonToken::value));
        ordered.addAll(members);
        members = List.copyOf(ordered);
    }

    Household with(List<PersonToken> others, long next) {
        return new Household(id, placeCode, others, next);
    }
}
