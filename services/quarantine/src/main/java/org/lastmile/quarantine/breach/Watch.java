package org.lastmile.quarantine.breach;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.pii.PersonToken;

/**
 * One person as the rules of this feature see him: what keeps him in, which episodes last, when he last came back.
 *
 * <p>Invariant: at most one episode per kind lasts, and every exit counts for one only.
 *
 * @param person primary token
 * @param shownAs tokens under which the passages at hand name him
 * @param confinements orders that keep him in
 * @param open episodes that last
 * @param lastReturn latest known entry
 * @param exits when he may nevertheless leave
 * @param excused passages that an exit allowed just now
 */
public record Watch(
        PersonToken person,
        Set<PersonToken> shownAs,
        List<Confinement> confinements,
        List<Episode> open,
        @Nullable Return lastReturn,
        List<AllowedExit> exits,
        List<Excused> excused) {

    /** A passage that is no violation while this exit lasts; judged again when it is over. */
    public record Excused(Passage passage, UUID exit) {}

    public Watch {
        shownAs = Set.copyOf(shownAs);
        confinements = List.copyOf(confinements);
        open = List.copyOf(open);
        exits = List.copyOf(exits);
        excused = List.copyOf(excused);
    }

    /**
     * Judges one passage.
     *
     * @param passage where he was seen
     * @param laterEntries his entries that are at hand but come after this passage
     * @param tolerance a passage measured so shortly before the order still counts
     * @param now when the rule fires
     */
    public Change<Watch, EpisodeEvent> see(
            Passage passage, List<Passage> laterEntries, Duration tolerance, Instant now) {
        Optional<Confinement> governing = governing();
        if (governing.isEmpty()
                || passage.measuredAt().isBefore(governing.get().since().minus(tolerance))) {
            return unchanged();
        }
        Confinement confinement = governing.get();
        return switch (SightingPolicy.judge(passage.direction(), passage.gatePlace(), confinement.placeCode())) {
            case BACK -> back(confinement, passage, now);
            case OUTSIDE ->
                exitFor(passage, now)
                        .map(exit -> excuse(passage, exit))
                        .orElseGet(() -> outside(confinement, passage, laterEntries, now));
        };
    }

    /**
     * The exit that allows a passage: by its gate, from each place that he leaves. The question is whether he might be
     * outside when he was seen, or, when the exit of that time is over, whether he may be now.
     */
    private Optional<AllowedExit> exitFor(Passage passage, Instant now) {
        Instant at = passage.allowedUntil() == null ? passage.measuredAt() : now;
        List<AllowedExit> allowing =
                exits.stream().filter(exit -> exit.isOpen(passage.gate(), at)).toList();
        boolean everywhere = confinements.stream()
                .map(Confinement::placeCode)
                .filter(place ->
                        SightingPolicy.judge(passage.direction(), passage.gatePlace(), place) == Sighting.OUTSIDE)
                .allMatch(place ->
                        allowing.stream().anyMatch(exit -> exit.placeCode().equals(place)));
        return everywhere ? allowing.stream().max(Comparator.comparing(AllowedExit::until)) : Optional.empty();
    }

    private Change<Watch, EpisodeEvent> excuse(Passage passage, AllowedExit exit) {
        var all = new ArrayList<>(excused);
        all.add(new Excused(passage, exit.id()));
        return new Change<>(new Watch(person, shownAs, confinements, open, lastReturn, exits, all), List.of());
    }

    /** The passages at hand that count as an entry of this person. */
    public boolean isEntry(Passage passage) {
        return governing()
                .map(c -> SightingPolicy.judge(passage.direction(), passage.gatePlace(), c.placeCode()))
                .filter(Sighting.BACK::equals)
                .isPresent();
    }

    /** Ends this episode by the word of a member of staff. */
    public Change<Watch, EpisodeEvent> confirmReturn(Episode episode, Clearance clearance) {
        var seen = new Return(
                clearance.at(), governing().map(Confinement::placeCode).orElse(episode.accountablePlace()));
        return clear(e -> e.id().equals(episode.id()), clearance, null, seen);
    }

    /** Ends the episodes whose kind no order justifies any more. */
    public Change<Watch, EpisodeEvent> settle(Clearance clearance) {
        boolean ownOrder = confinements.stream().anyMatch(Confinement::own);
        return clear(
                episode -> switch (episode.kind()) {
                    case QUARANTINE_BREACH -> !ownOrder;
                    case HOUSEHOLD_EXIT -> confinements.isEmpty();
                },
                clearance,
                null,
                lastReturn);
    }

    private Change<Watch, EpisodeEvent> back(Confinement confinement, Passage entry, Instant now) {
        boolean newest = lastReturn == null || lastReturn.at().isBefore(entry.measuredAt());
        Optional<Episode> stillOut = open.stream()
                .filter(e -> e.kind() == ViolationKind.of(confinement) && !e.endedBy(entry))
                .filter(e -> !entry.measuredAt().isBefore(e.lastSeenAt()))
                .findFirst();
        if (stillOut.isPresent()) {
            return update(confinement, stillOut.get(), entry, now);
        }
        var clearance = new Clearance(Clearance.Reason.RETURNED, entry.measuredAt(), null, null);
        return clear(e -> e.endedBy(entry), clearance, entry, newest ? Return.of(entry) : lastReturn);
    }

    private Change<Watch, EpisodeEvent> outside(
            Confinement confinement, Passage exit, List<Passage> laterEntries, Instant now) {
        boolean backAlready = lastReturn != null && lastReturn.follows(exit)
                || exit.late()
                        && laterEntries.stream()
                                .anyMatch(entry -> Return.of(entry).follows(exit));
        if (backAlready) {
            return unchanged();
        }
        Optional<Episode> lasting = open.stream()
                .filter(e -> e.kind() == ViolationKind.of(confinement))
                .findFirst();
        if (lasting.isPresent()) {
            return update(confinement, lasting.get(), exit, now);
        }
        Episode begun = Episode.opened(confinement, person, exit);
        var episodes = new ArrayList<>(open);
        episodes.add(begun);
        return Change.of(with(episodes, lastReturn), new EpisodeEvent.ViolationDetected(begun, exit, now));
    }

    private Change<Watch, EpisodeEvent> update(Confinement confinement, Episode lasting, Passage passage, Instant now) {
        Episode updated = lasting.seenAgain(confinement, passage);
        var episodes = new ArrayList<>(open);
        episodes.replaceAll(e -> e.id().equals(updated.id()) ? updated : e);
        return Change.of(with(episodes, lastReturn), new EpisodeEvent.ViolationUpdated(updated, passage, now));
    }

    private Change<Watch, EpisodeEvent> clear(
            Predicate<Episode> over, Clearance clearance, @Nullable Passage entry, @Nullable Return seen) {
        List<EpisodeEvent> events = open.stream()
                .filter(over)
                .<EpisodeEvent>map(e -> new EpisodeEvent.ViolationCleared(e.cleared(clearance), clearance, entry))
                .toList();
        return new Change<>(with(open.stream().filter(over.negate()).toList(), seen), events);
    }

    private Optional<Confinement> governing() {
        return confinements.stream()
                .filter(Confinement::own)
                .findFirst()
                .or(() -> confinements.stream().findFirst());
    }

    private Watch with(List<Episode> episodes, @Nullable Return seen) {
        return new Watch(person, shownAs, confinements, episodes, seen, exits, excused);
    }

    private Change<Watch, EpisodeEvent> unchanged() {
        return new Change<>(this, List.of());
    }
}
