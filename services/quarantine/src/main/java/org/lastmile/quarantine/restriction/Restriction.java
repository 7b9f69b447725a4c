package org.lastmile.quarantine.restriction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lastmile.platform.core.pii.PersonToken;

/**
 * The complete set of causes that restrict one person, as last published; none once it was lifted.
 *
 * @param person whom it restricts
 * @param version grows with every change, also across the times without a cause
 * @param causes all causes, sorted
 */
public record Restriction(PersonToken person, long version, List<Cause> causes) {

    public Restriction {
        causes = causes.stream().distinct().sorted().toList();
    }

    /** A person nobody has published anything about. */
    public static Restriction never(PersonToken person) {
        return new Restriction(person, 0, List.of());
    }

    /** The next version, if the causes differ. */
    public Optional<Restriction> changedTo(Collection<Cause> now) {
        var next = new Restriction(person, version + 1, List.copyOf(now));
        return next.causes.equals(causes) ? Optional.empty() : Optional.of(next);
    }

    /** True when nothing restricts the person any more. */
    public boolean lifted() {
        return causes.isEmpty();
    }
}
