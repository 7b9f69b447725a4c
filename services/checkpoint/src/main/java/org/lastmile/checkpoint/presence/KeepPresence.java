package org.lastmile.checkpoint.presence;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.PassageJudge;
import org.lastmile.checkpoint.passage.Verdict;
import org.lastmile.checkpoint.restriction.PersonLinks;

/**
 * Keeps who is inside by the newest passage of each person at each place. Who is turned back has not passed, nor has
 * who is held, unless the staff let them pass.
 */
@Singleton
public class KeepPresence implements PassageJudge {

    private final Presences presences;
    private final PersonLinks links;

    KeepPresence(Presences presences, PersonLinks links) {
        this.presences = presences;
        this.links = links;
    }

    @Override
    public void judge(List<Passage> kept) {
        presences.passed(last(kept));
    }

    /** The newest passage of each person at each place; the later one in the stream of two at the same time. */
    List<Presence> last(List<Passage> kept) {
        Map<Key, Presence> last = new HashMap<>();
        for (Passage passage : kept) {
            String token = passage.personToken();
            if (token != null
                    && passage.verdict() != Verdict.HOLD
                    && passage.circumstances().turnBackReason() == null) {
                Presence presence = presence(passage, links.primary(token));
                last.merge(
                        new Key(presence.placeCode(), presence.person()),
                        presence,
                        (one, other) -> other.measuredAt().isBefore(one.measuredAt()) ? one : other);
            }
        }
        return List.copyOf(last.values());
    }

    private record Key(String placeCode, String person) {}

    private static Presence presence(Passage passage, String person) {
        return new Presence(
                passage.origin().placeCode(),
                person,
                passage.direction() == Direction.IN,
                passage.origin().gateId(),
                passage.measuredAt());
    }
}
