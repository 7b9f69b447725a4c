package org.lastmile.quarantine.person;

import java.util.List;
import java.util.Set;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.quarantine.breach.Clearance;
import org.lastmile.quarantine.breach.EndEpisodes;
import org.lastmile.quarantine.restriction.RecomputeRestrictions;

/**
 * Takes over what registration tells, and lets orders follow: whoever moves in is restricted too, whoever moves out is
 * not any more. Runs in the transaction that remembers the events.
 */
public final class FollowRegistry {

    private final Persons persons;
    private final RecomputeRestrictions recompute;
    private final EndEpisodes endEpisodes;

    public FollowRegistry(Persons persons, RecomputeRestrictions recompute, EndEpisodes endEpisodes) {
        this.persons = persons;
        this.recompute = recompute;
        this.endEpisodes = endEpisodes;
    }

    /**
     * Follows.
     *
     * @param news in the order told
     */
    public void handle(List<RegistryNews> news) {
        Set<PersonToken> affected = persons.apply(news);
        recompute.handle(affected);
        endEpisodes.handle(affected, Clearance.Reason.RECTIFIED);
    }
}
