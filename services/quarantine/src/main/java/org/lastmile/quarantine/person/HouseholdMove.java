package org.lastmile.quarantine.person;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonToken;

/** What all news of a batch together change about where a person lives: the same as one after the other. */
public sealed interface HouseholdMove {

    /** Whom it moves. */
    PersonToken person();

    /** Lives in this household, whose version is told too, wherever they lived before. */
    record Joins(PersonToken person, UUID household, long version) implements HouseholdMove {}

    /** Lives in none of these households any more; who lives in another one stays there. */
    record Leaves(PersonToken person, Set<UUID> households) implements HouseholdMove {
        public Leaves {
            households = Set.copyOf(households);
        }
    }

    /** Joined a household and left it again: lives in none, wherever they lived before. */
    record LivesAlone(PersonToken person) implements HouseholdMove {}

    /** Folds the news of each person, in order. */
    static List<HouseholdMove> fold(List<? extends RegistryNews> news) {
        Map<PersonToken, HouseholdMove> moves = new LinkedHashMap<>();
        for (RegistryNews item : news) {
            PersonToken person = item.person();
            switch (item) {
                case RegistryNews.Registered registered -> {
                    if (registered.household() != null) {
                        moves.put(person, new Joins(person, registered.household(), 0));
                    }
                }
                case RegistryNews.Joined joined ->
                    moves.put(person, new Joins(person, joined.household(), joined.version()));
                case RegistryNews.Left left -> moves.put(person, left(moves.get(person), left));
                case RegistryNews.Linked linked -> {}
            }
        }
        return List.copyOf(moves.values());
    }

    private static HouseholdMove left(@Nullable HouseholdMove before, RegistryNews.Left left) {
        return switch (before) {
            case null -> new Leaves(left.person(), Set.of(left.household()));
            case Joins joins -> joins.household().equals(left.household()) ? new LivesAlone(left.person()) : joins;
            case Leaves leaves -> {
                var households = new HashSet<>(leaves.households());
                households.add(left.household());
                yield new Leaves(left.person(), households);
            }
            case LivesAlone alone -> alone;
        };
    }
}
