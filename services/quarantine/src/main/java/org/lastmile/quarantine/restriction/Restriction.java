package org.lastmile.quarantine.restriction;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lastmile.platform.core.pii.PersonToken;

/**
 * The complete set of causes that restrict one person, with the exits allowed nevertheless, as last published; none
 * once it was lifted.
 *
 * @param person whom it restricts
 * @param version grows with every change, also across the times without a cause
 * @param causes all causes, sorted
 * @param exits when the person may nevertheless leave the place of a cause, sorted
 */
public record Restriction(PersonToken person, long version, List<Cause> causes, List<PublishedExit> exits) {

    public Restriction {
        var places = causes.stream().map(Cause::placeCode).collect(toSet());
        causes = causes.stream().distinct().sorted().toList();
        exits = exits.stream()
                .filter(exit -> places.contains(exit.placeCode()))
                .distinct()
                .sorted()
                .toList();
    }

    /** A person nobody has published anything about. */
    public static Restriction never(PersonToken person) {
        return new Restriction(person, 0, List.of(), List.of());
    }

    /** The next version, if it differs. */
    public Optional<Restriction> changedTo(Collection<Cause> nowCauses, Collection<PublishedExit> nowExits) {
        var next = new Restriction(person, version + 1, List.copyOf(nowCauses), List.copyOf(nowExits));
        boolean same = next.causes.equals(causes) && next.exits.equals(exits);
        return same ? Optional.empty() : Optional.of(next);
    }

    /** True when nothing restricts the person any more. */
    public boolean lifted() {
        return causes.isEmpty();
    }
}
