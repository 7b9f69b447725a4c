package org.lastmile.checkpoint.passage;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.lastmile.checkpoint.restriction.Restriction;

/**
 * What the gate is told, and why somebody is held.
 *
 * <p>A person who may not leave a place is held at every gate, except on the way in at a gate of that place, of a part
 * of it or of a larger place around it: nobody is kept from going home; and except for an approved exit. Quarantine
 * judges the same passage alike.
 *
 * <p>Who was not measured, as may be in a vehicle, passes unless held: the gate chose not to measure, and asking again
 * would answer every vehicle alike.
 *
 * <p>Basis for temperatures: fever rules §1, §2, §4 in the package-info of {@code fever}.
 */
public final class VerdictPolicy {

    private static final Decision PASS = new Decision(Verdict.PASS, Set.of());
    private static final Decision RECHECK = new Decision(Verdict.RECHECK, Set.of());

    private VerdictPolicy() {}

    /**
     * What is known about one passage.
     *
     * @param gatePlace place the gate leads into
     * @param measuredAt by our clock
     * @param feverConfirmed a fever of the person was confirmed and no normal reading came since
     * @param gateHolds what holds everybody, or this person, because of the gate
     */
    public record Facts(
            Temperature temperature,
            Direction direction,
            String gateId,
            String gatePlace,
            Instant measuredAt,
            Restriction restriction,
            boolean feverConfirmed,
            Set<HoldCause> gateHolds) {}

    /**
     * What the gate is told.
     *
     * @param causes of a HOLD; else empty
     */
    public record Decision(Verdict verdict, Set<HoldCause> causes) {}

    /** The verdict for these facts. */
    public static Decision decide(Facts facts) {
        boolean feverish = facts.feverConfirmed()
                && (facts.temperature().isFever() || !facts.temperature().isMeasured());
        if (facts.restriction() == Restriction.NONE
                && !feverish
                && facts.gateHolds().isEmpty()) {
            return byTemperature(facts);
        }
        Set<HoldCause> causes = EnumSet.noneOf(HoldCause.class);
        causes.addAll(facts.gateHolds());
        if (feverish) {
            causes.add(HoldCause.FEVER_CONFIRMED);
        }
        for (Restriction.Cause cause : facts.restriction().causes()) {
            if (isAstray(facts, cause)) {
                causes.add(HoldCause.of(cause.kind()));
            }
        }
        return causes.isEmpty()
                ? byTemperature(facts)
                : new Decision(Verdict.HOLD, Collections.unmodifiableSet(causes));
    }

    private static Decision byTemperature(Facts facts) {
        return facts.temperature().isNormal() || !facts.temperature().isMeasured() ? PASS : RECHECK;
    }

    private static boolean isAstray(Facts facts, Restriction.Cause cause) {
        boolean comesHome = facts.direction() == Direction.IN && related(facts.gatePlace(), cause.placeCode());
        return !comesHome && !facts.restriction().allows(cause.placeCode(), facts.gateId(), facts.measuredAt());
    }

    /** True when one of the places lies within the other, or they are the same. */
    private static boolean related(String gatePlace, String mustStayAt) {
        return mustStayAt.startsWith(gatePlace) || gatePlace.startsWith(mustStayAt);
    }
}
