package org.lastmile.quarantine.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonToken;

/**
 * Where a person lives after all news of a batch.
 *
 * @param person who
 * @param joined household lived in from now on; null when the last news is a departure
 * @param left household left last; null when none was
 * @param version of the household joined
 */
public record HouseholdMove(
        PersonToken person, @Nullable UUID joined, @Nullable UUID left, long version) {

    /** Folds the news of each person, in order; leaving a household one has not joined last changes nothing else. */
    public static List<HouseholdMove> fold(List<? extends RegistryNews> news) {
        Map<PersonToken, HouseholdMove> moves = new LinkedHashMap<>();
        for (RegistryNews item : news) {
            PersonToken person = item.person();
            switch (item) {
                case RegistryNews.Registered registered -> {
                    if (registered.household() != null) {
                        moves.put(person, new HouseholdMove(person, registered.household(), null, 0));
                    }
                }
                case RegistryNews.Joined joined ->
                    moves.put(person, new HouseholdMove(person, joined.household(), null, joined.version()));
                case RegistryNews.Left left -> {
                    HouseholdMove before = moves.get(person);
                    if (before == null
                            || before.joined() == null
                            || Objects.equals(before.joined(), left.household())) {
                        moves.put(person, new HouseholdMove(person, null, left.household(), 0));
                    }
                }
                case RegistryNews.Linked linked -> {}
            }
        }
        return List.copyOf(moves.values());
    }
}
