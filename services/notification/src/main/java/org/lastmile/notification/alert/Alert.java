package org.lastmile.notification.alert;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lastmile.notification.alert.AlertState.Acknowledged;
import org.lastmile.notification.alert.AlertState.Open;
import org.lastmile.notification.alert.AlertState.Resolved;
import org.lastmile.notification.alert.Violation.Cause;
import org.lastmile.notification.alert.Violation.Episode;
import org.lastmile.platform.core.event.EventId;

/**
 * An episode as those see it who must act.
 *
 * @param id derived from the episode: an episode can never have two alerts
 * @param violationId the episode
 * @param episode kind, subject and the one accountable place
 * @param latest what was seen last
 * @param occurredPlaces every place where it was seen, in the order of the first sighting; only grows, so that nobody
 *     who was told of the alert loses it when the next sighting is elsewhere
 * @param rule rule that fired; empty until the detection is known
 * @param ruleSource where the rule is written
 * @param openedAt when the alert was opened
 * @param state where it stands
 * @param version grows with every change; readers ignore a lower one
 */
public record Alert(
        UUID id,
        UUID violationId,
        Episode episode,
        Sighting latest,
        List<String> occurredPlaces,
        String rule,
        String ruleSource,
        Instant openedAt,
        AlertState state,
        long version) {

    public Alert {
        occurredPlaces = List.copyOf(occurredPlaces);
    }

    /** Opens the alert of a new episode. */
    static AlertEvent open(Violation.Detected detected, Instant now) {
        return open(detected, detected.episode(), detected.sighting(), detected.rule(), detected.ruleSource(), now);
    }

    /** Opens the alert of an episode whose detection never came: better an alert without its rule than none. */
    static AlertEvent open(Violation.Updated updated, Instant now) {
        return open(updated, updated.episode(), updated.sighting(), "", "", now);
    }

    private static AlertEvent open(
            Violation violation, Episode episode, Sighting seen, String rule, String ruleSource, Instant now) {
        UUID episodeId = violation.violationId();
        UUID id = EventId.derivedFrom("alert", episodeId.toString());
        var alert = new Alert(
                id, episodeId, episode, seen, List.of(seen.occurredPlace()), rule, ruleSource, now, new Open(), 1);
        return alert.event(Happening.OPENED, violation.cause());
    }

    /** New evidence: told again in every state, also to those who acknowledged; the state stays. */
    AlertEvent update(Violation.Updated updated) {
        return with(updated.sighting(), rule, ruleSource).event(Happening.UPDATED, updated.cause());
    }

    /** The detection of an episode already known by an update: adds the rule, keeps what is newer. */
    Optional<AlertEvent> update(Violation.Detected detected) {
        if (!rule.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                with(latest, detected.rule(), detected.ruleSource()).event(Happening.UPDATED, detected.cause()));
    }

    /** The episode is over; a second end changes nothing. */
    Optional<AlertEvent> resolve(Violation.Cleared cleared) {
        if (state instanceof Resolved) {
            return Optional.empty();
        }
        var resolved = new Resolved(state.acknowledgement(), cleared.at(), cleared.reason());
        return Optional.of(with(resolved).event(Happening.RESOLVED, cleared.cause()));
    }

    /**
     * Somebody takes it. The same person again changes nothing.
     *
     * @throws org.lastmile.platform.core.problem.Refusal {@code alert-already-acknowledged}, {@code alert-resolved}
     */
    Optional<AlertEvent> acknowledge(String by, Instant at) {
        return switch (state) {
            case Open open -> {
                var cause = new Cause(EventId.derivedFrom("acknowledgement", id.toString()), null);
                yield Optional.of(with(new Acknowledged(by, at)).event(Happening.ACKNOWLEDGED, cause));
            }
            case Acknowledged taken when taken.by().equals(by) -> Optional.empty();
            case Acknowledged taken -> throw AlertRefusal.alreadyAcknowledged(taken);
            case Resolved resolved -> throw AlertRefusal.resolved(resolved);
        };
    }

    private Alert with(Sighting seen, String knownRule, String source) {
        var places = new LinkedHashSet<>(occurredPlaces);
        places.add(seen.occurredPlace());
        return new Alert(
                id, violationId, episode, seen, List.copyOf(places), knownRule, source, openedAt, state, version + 1);
    }

    private Alert with(AlertState next) {
        return new Alert(
                id, violationId, episode, latest, occurredPlaces, rule, ruleSource, openedAt, next, version + 1);
    }

    private AlertEvent event(Happening happening, Cause cause) {
        UUID event =
                EventId.derivedFrom("alert", happening.name(), cause.eventId().toString());
        return new AlertEvent(event, happening, this, cause.traceparent());
    }
}
