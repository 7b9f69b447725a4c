package org.lastmile.checkpoint.fever;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.Passages;
import org.lastmile.checkpoint.restriction.PersonLinks;

/**
 * Opens, continues and clears episodes of fever by the passages of one batch, which are kept already. Most batches
 * touch no episode and cost one look at the open ones.
 */
@Singleton
public class ConfirmFevers {

    private final Passages passages;
    private final FeverEpisodes episodes;
    private final PersonLinks links;
    private final FeverRule rule;
    private final Clock clock;

    ConfirmFevers(Passages passages, FeverEpisodes episodes, PersonLinks links, Clock clock) {
        this.passages = passages;
        this.episodes = episodes;
        this.links = links;
        this.rule = new FeverRule(links);
        this.clock = clock;
    }

    /** Judges passages in their order. Called in the transaction that remembers their events. */
    public void handle(List<Passage> batch) {
        List<Passage> telling = batch.stream()
                .filter(p -> p.temperature().isFever() || p.temperature().isNormal())
                .toList();
        List<Passage> near =
                near(telling.stream().filter(p -> p.temperature().isFever()).toList());
        List<Finding> findings = findings(telling, near, open(telling));
        if (findings.isEmpty()) {
            return;
        }
        var subjects = new TreeSet<String>();
        findings.forEach(finding -> subjects.add(finding.subject()));
        episodes.lock(subjects);
        Instant now = clock.instant();
        for (Finding finding : findings) {
            apply(finding, now);
        }
    }

    /** A passage that may change an episode, and the reading that it confirms or is confirmed by. */
    private record Finding(
            Passage passage, String subject, @Nullable Passage mate) {

        List<UUID> members() {
            return mate == null ? List.of(passage.id()) : List.of(passage.id(), mate.id());
        }
    }

    private List<Finding> findings(List<Passage> telling, List<Passage> near, List<FeverEpisode.Open> open) {
        var findings = new ArrayList<Finding>();
        for (Passage passage : telling) {
            Optional<Passage> mate = passage.temperature().isFever() ? rule.mate(passage, near) : Optional.empty();
            Optional<FeverEpisode.Open> episode = open.stream()
                    .filter(o -> continues(passage, o.subject(), o.passages()))
                    .findFirst();
            if (episode.isPresent()) {
                findings.add(new Finding(passage, episode.get().subject(), mate.orElse(null)));
            } else if (mate.isPresent()) {
                findings.add(new Finding(passage, pairSubject(passage, mate.get()), mate.get()));
            } else {
                begunBefore(passage, findings)
                        .ifPresent(begun -> findings.add(new Finding(passage, begun.subject(), null)));
            }
        }
        return findings;
    }

    private boolean continues(Passage passage, String subject, List<UUID> members) {
        return passage.personToken() != null && subject.equals(rule.subject(passage))
                || passage.recheckOf() != null && members.contains(passage.recheckOf());
    }

    /** What would be an open episode if the batch had ended here: where a batch ends must not matter. */
    private Optional<Finding> begunBefore(Passage passage, List<Finding> earlier) {
        return earlier.stream()
                .filter(finding -> continues(passage, finding.subject(), finding.members()))
                .findFirst();
    }

    private void apply(Finding finding, Instant now) {
        Passage passage = finding.passage();
        Optional<FeverEpisode.Open> open =
                episodes.open(Set.of(finding.subject()), Set.of()).stream().findFirst();
        if (open.isPresent()) {
            FeverEpisode.Open episode = open.get();
            if (passage.temperature().isNormal() && episode.isClearedBy(passage)) {
                episodes.save(episode.clear(passage, now));
            } else if (passage.temperature().isFever() && !episode.has(passage)) {
                episodes.save(episode.seenAgain(passage, now));
            }
        } else if (finding.mate() != null) {
            boolean ordered = !finding.mate().measuredAt().isAfter(passage.measuredAt());
            Passage first = ordered ? finding.mate() : passage;
            Passage second = ordered ? passage : finding.mate();
            episodes.save(FeverEpisode.confirm(finding.subject(), first, second, now));
        }
    }

    private String pairSubject(Passage passage, Passage mate) {
        return mate.measuredAt().isAfter(passage.measuredAt())
                ? rule.subject(passage, mate)
                : rule.subject(mate, passage);
    }

    private List<FeverEpisode.Open> open(List<Passage> telling) {
        var subjects = new HashSet<String>();
        var named = new HashSet<UUID>();
        for (Passage passage : telling) {
            subjects.add(rule.subject(passage));
            if (passage.recheckOf() != null) {
                named.add(passage.recheckOf());
            }
        }
        return subjects.isEmpty() ? List.of() : episodes.open(subjects, named);
    }

    private List<Passage> near(List<Passage> fevers) {
        if (fevers.isEmpty()) {
            return List.of();
        }
        var tokens = new HashSet<String>();
        var ids = new HashSet<UUID>();
        for (Passage fever : fevers) {
            if (fever.personToken() != null) {
                tokens.addAll(links.allOf(fever.personToken()));
            }
            ids.add(fever.id());
            if (fever.recheckOf() != null) {
                ids.add(fever.recheckOf());
            }
        }
        Instant from =
                fevers.stream().map(Passage::measuredAt).min(Instant::compareTo).orElseThrow();
        Instant to =
                fevers.stream().map(Passage::measuredAt).max(Instant::compareTo).orElseThrow();
        return passages.fevers(
                new Passages.Neighbourhood(tokens, ids, from.minus(FeverRule.WITHIN), to.plus(FeverRule.WITHIN)));
    }
}
