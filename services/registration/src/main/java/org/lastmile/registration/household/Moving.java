package org.lastmile.registration.household;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.LongSupplier;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.pii.PersonToken;

/**
 * The one rule of households: who moves into one leaves the other, and everybody concerned is told, first by the
 * households that are left. Basis: one household per person, issue of the two sons counted twice.
 */
final class Moving {

    private final LongSupplier versions;
    private final Instant at;

    Moving(LongSupplier versions, Instant at) {
        this.versions = versions;
        this.at = at;
    }

    /**
     * Gives a household exactly these members.
     *
     * @param target the household as it is
     * @param wanted primary tokens of its members from now on
     * @param others the households these people live in now
     * @return the households that change, and what is told; nothing when the members are the same
     */
    Change<List<Household>, HouseholdChanged> into(
            Household target, Collection<PersonToken> wanted, Collection<Household> others) {
        var states = new ArrayList<Household>();
        var events = new ArrayList<HouseholdChanged>();
        others.stream()
                .filter(other -> !other.id().equals(target.id()))
                .sorted(Comparator.comparing(Household::id))
                .forEach(other -> change(other, without(other, wanted), states, events));
        change(target, List.copyOf(wanted), states, events);
        return new Change<>(states, events);
    }

    private void change(
            Household before, List<PersonToken> members, List<Household> states, List<HouseholdChanged> events) {
        if (new HashSet<>(before.members()).equals(new HashSet<>(members))) {
            return;
        }
        Household after = before.with(members, versions.getAsLong());
        states.add(after);
        for (PersonToken member : after.members()) {
            events.add(new HouseholdChanged(member, after, false, at));
        }
        for (PersonToken member : before.members()) {
            if (!after.members().contains(member)) {
                events.add(new HouseholdChanged(member, after, true, at));
            }
        }
    }

    private static List<PersonToken> without(Household household, Collection<PersonToken> movers) {
        return household.members().stream()
                .filter(member -> !movers.contains(member))
                .toList();
    }
}
