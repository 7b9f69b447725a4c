package org.lastmile.quarantine.restriction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.lastmile.platform.core.pii.PersonToken;

/** Works out what restricts these persons now and publishes what changed. Part of the caller's transaction. */
public final class RecomputeRestrictions {

    private final Restrictions restrictions;

    public RecomputeRestrictions(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    /**
     * Recomputes.
     *
     * @param persons those who may be affected; their rows are locked by the caller, in token order
     */
    public void handle(Collection<PersonToken> persons) {
        if (persons.isEmpty()) {
            return;
        }
        var published = restrictions.published(persons);
        var causes = restrictions.causes(persons);
        var exits = restrictions.exits(persons);
        var changed = new ArrayList<Restriction>();
        for (String token :
                new TreeSet<>(persons.stream().map(PersonToken::value).toList())) {
            var person = new PersonToken(token);
            published
                    .getOrDefault(person, Restriction.never(person))
                    .changedTo(causes.getOrDefault(person, List.of()), exits.getOrDefault(person, List.of()))
                    .ifPresent(changed::add);
        }
        if (!changed.isEmpty()) {
            restrictions.publish(changed);
        }
    }
}
