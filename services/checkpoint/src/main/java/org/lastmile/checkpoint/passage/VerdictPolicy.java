package org.lastmile.checkpoint.passage;

import java.util.List;

/**
 * What the gate is told.
 *
 * <p>A person who may not leave a place is held at every gate, except on the way in at a gate of that place, of a part
 * of it or of a larger place around it: nobody is kept from going home. Quarantine judges the same passage alike.
 *
 * <p>Basis for temperatures: fever rules §1, §2, §4 in the package-info of {@code fever}.
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
                && facts.forbiddenToLeave().stream().allMatch(place -> related(facts.gatePlace(), place));
        return !facts.forbiddenToLeave().isEmpty() && !comesHome;
    }

    /** True when one of the places lies within the other, or they are the same. */
    private static boolean related(String gatePlace, String mustStayAt) {
        return mustStayAt.startsWith(gatePlace) || gatePlace.startsWith(mustStayAt);
    }
}
