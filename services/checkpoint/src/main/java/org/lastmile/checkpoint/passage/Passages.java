package org.lastmile.checkpoint.passage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The passages of the last weeks, for questions and for the fever rule. */
public interface Passages {

    /**
     * Lets one transaction at a time work on readings that may belong together, until it ends. Two readings of one pair
     * may come by different keys and so be kept at the same time, each unseen by the other.
     *
     * @param marks what two readings of a pair have in common: the id of one of them, or the person's first token
     */
    void lockTogether(Collection<String> marks);

    /** Keeps them; what is kept already stays as it is. */
    void add(List<Passage> passages);

    /** Valid readings of 37.30 °C and more that may belong together with others. */
    List<Passage> fevers(Neighbourhood near);

    /** Makes room for passages measured on these days, by UTC. Writing does so too; this is for doing it ahead. */
    void makeDays(Collection<LocalDate> days);

    /** Learns which days have room; called in a transaction that makes none. */
    void learnDays();

    /** Forgets whole days of measurement before this one. @return how many days */
    int forgetBefore(LocalDate first);

    /** The passage with this id, measured then; empty when it is kept no more. */
    Optional<Passage> find(UUID id, Instant measuredAt);

    /** Passages for a question, newest first. */
    List<Passage> find(Question question, int limit);

    /** Where many people and plates were seen: person by person, then plate by plate, each newest first. */
    Matched match(Match match, int limit);

    /**
     * Where to look for readings that belong together: by person, or by one naming the other.
     *
     * @param personTokens all tokens of the people concerned
     * @param passages readings that are named or that may be named
     */
    record Neighbourhood(Collection<String> personTokens, Collection<UUID> passages, Instant from, Instant to) {}

    /**
     * What is asked for.
     *
     * @param places place the passages lie in: a subtree
     * @param personTokens all tokens of one person; empty for everybody
     * @param plateToken a plate; null for all
     * @param before position after which to go on: newest not yet shown; null from the newest
     */
    record Question(
            String places,
            @Nullable String gateId,
            List<String> personTokens,
            @Nullable String plateToken,
            Instant from,
            Instant to,
            @Nullable Position before) {}

    /**
     * Whom a list names.
     *
     * @param places place the passages lie in: a subtree
     * @param personTokens all tokens of everybody
     * @param plateTokens plates
     * @param after position after which to go on; null from the first
     */
    record Match(
            String places,
            Collection<String> personTokens,
            Collection<String> plateTokens,
            Instant from,
            Instant to,
            @Nullable MatchPosition after) {}

    /** Who passed where and when, and no more: what a list is compared with. */
    record Sighting(
            UUID passage,
            @Nullable String personToken,
            @Nullable String plateToken,
            String gateId,
            String placeCode,
            Direction direction,
            Instant measuredAt) {}

    /**
     * Some of those whom a list names.
     *
     * @param next where to go on; null when there is no more
     */
    record Matched(List<Sighting> sightings, @Nullable MatchPosition next) {}

    /**
     * A place among those who were found, behind a passage.
     *
     * @param ofPlate true of a plate's passages, which come after those of people
     * @param token whose passage it was
     */
    record MatchPosition(boolean ofPlate, String token, Instant measuredAt, UUID passage) {}

    /** A place in the list, between two passages. */
    record Position(Instant measuredAt, UUID passage) {}
}
