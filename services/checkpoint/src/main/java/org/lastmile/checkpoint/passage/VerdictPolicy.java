package org.lastmile.checkpoint.passage;

import java.util.List;

/**
 * What the gate is told.
 *
 * <p>Basis: domain rule set 5.3 for temperatures; design §5 for restrictions. A person who may not leave a place is
 * held at every gate, except on the way in at a gate that leads back to it: nobody is kept from going home.
 */
public final class VerdictPolicy {

    private VerdictPolicy() {}

    /**
     * What is known about one passage.
     *
     * @param gatePlace place the gate leads into
     * @param forbiddenToLeave places the person may not leave
     * @param feverConfirmed a fever of the person was confirmed and no normal reading came since
     */
    public record Facts(
            Temperature temperature,
            Direction direction,
            String gatePlace,
            List<String> forbiddenToLeave,
            boolean feverConfirmed) {

        public Facts {
            forbiddenToLeave = List.copyOf(forbiddenToLeave);
        }
    }

    /** The verdict for these facts. */
    public static Verdict decide(Facts facts) {
        if (isAstray(facts) || facts.feverConfirmed() && facts.temperature().isFever()) {
            return Verdict.HOLD;
        }
        return facts.temperature().isNormal() ? Verdict.PASS : Verdict.RECHECK;
    }

    private static boolean isAstray(Facts facts) {
        boolean comesHome = facts.direction() == Direction.IN
                && facts.forbiddenToLeave().stream().allMatch(place -> place.startsWith(facts.gatePlace()));
        return !facts.forbiddenToLeave().isEmpty() && !comesHome;
    }
}
