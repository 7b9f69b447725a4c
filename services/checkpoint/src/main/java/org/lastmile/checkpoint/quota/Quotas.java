package org.lastmile.checkpoint.quota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.Direction;

/** The quotas in force, and how far they are used. */
public interface Quotas {

    /** Adds a quota. @return false when the place has one for this subject and direction */
    boolean add(Quota quota, Instant at, String by);

    /** The quota, if it is in force. */
    Optional<Quota> find(UUID id);

    /** Ends the quota. */
    void end(UUID id, Instant at, String by);

    /** Quotas in force within a place, oldest first, after the given one. */
    List<Quota> within(String placeCode, @Nullable UUID after, int limit);

    /** Counts uses; each is counted for every quota that holds for it. */
    void use(List<Use> uses, Instant now);

    /** Whose quotas are spent on this day, of those that changed since; of all when that is null. */
    Changes spent(LocalDate today, @Nullable Instant changedSince);

    /** The places of the gates of compounds. */
    Map<String, String> gatePlaces();

    /** Forgets what was used before this day. */
    int forgetBefore(LocalDate day);

    /** One passage of one subject. */
    record Use(
            Quota.Subject kind, String subject, String gateId, String placeCode, Direction direction, LocalDate day) {}

    /** Somebody under a quota. */
    record Account(UUID quota, String subject) {}

    /**
     * What became of accounts.
     *
     * @param spent may not be used further today
     * @param free those looked at that may
     */
    record Changes(Set<Account> spent, Set<Account> free) {}
}
