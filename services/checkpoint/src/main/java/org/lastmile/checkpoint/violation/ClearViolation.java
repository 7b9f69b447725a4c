package org.lastmile.checkpoint.violation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/**
 * Staff end what would otherwise last until its time is over: they have spoken with the people. Whatever else is
 * violated ends when it is put right.
 */
@Singleton
public class ClearViolation {

    private static final Set<String> KINDS = Set.of("COUNT_MISMATCH", "REPEAT_ATTEMPT");

    private final Episodes episodes;
    private final Clock clock;

    ClearViolation(Episodes episodes, Clock clock) {
        this.episodes = episodes;
        this.clock = clock;
    }

    /** Why it is over. */
    public enum Reason {
        /** There was a good reason for it. */
        EXPLAINED,
        /** It was counted, typed or recognised wrongly. */
        MISTAKEN,
        /** Somebody else sees to it, such as the police. */
        HANDED_OVER
    }

    /** What is ended, and why. */
    public record Command(UUID violation, Reason reason) {}

    /**
     * The episode, ended; the very same again changes nothing. Refuses role-not-allowed, violation-unknown,
     * violation-ends-otherwise and violation-already-cleared.
     */
    @Transactional
    public Episode handle(Command command, Staff staff) {
        staff.mustBe(Role.GATE, Role.DUTY, Role.SUPERVISOR);
        Episode episode = episodes.lock(command.violation())
                .filter(found -> staff.sees(found.placeCode()))
                .orElseThrow(ViolationRefusal::unknown);
        if (!KINDS.contains(episode.kind())) {
            throw ViolationRefusal.endsOtherwise();
        }
        var ending = new Episode.Ending(
                command.reason().name(), staff.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        Episode.Ending before = episode.ending();
        if (before == null) {
            return episodes.end(episode, ending);
        }
        if (before.says(ending)) {
            return episode;
        }
        throw ViolationRefusal.alreadyCleared(before);
    }
}
