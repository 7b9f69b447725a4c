package org.lastmile.checkpoint.passage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.PersonPolicy.Who;
import org.lastmile.checkpoint.restriction.Restriction;
import org.lastmile.checkpoint.restriction.RestrictionCopy;

/** Makes the passage of one person, with the verdict by all that is known here and now. */
final class PassagePolicy {

    private final RestrictionCopy restrictions;
    private final KnownFevers fevers;
    private final GateHolds gateHolds;

    PassagePolicy(RestrictionCopy restrictions, KnownFevers fevers, GateHolds gateHolds) {
        this.restrictions = restrictions;
        this.fevers = fevers;
        this.gateHolds = gateHolds;
    }

    /**
     * The passage of one person of a reading.
     *
     * @param index place among the passengers, or {@link Scene#FIRST}
     * @param vehicle passage of the vehicle the person is in
     * @param turnBack why the person was turned back
     */
    Passage passage(
            Scene scene,
            int index,
            Who who,
            Temperature temperature,
            @Nullable UUID recheckOf,
            @Nullable UUID vehicle,
            @Nullable TurnBackReason turnBack) {
        VerdictPolicy.Decision decision = decide(scene, who.first(), temperature);
        boolean ordinary =
                decision.causes().isEmpty() && vehicle == null && turnBack == null && who.noDocumentReason() == null;
        return new Passage(
                scene.idOf(index),
                who.token(),
                scene.plate(),
                who.keyOr(scene.plate(), scene.origin().deviceId()),
                scene.origin(),
                scene.direction(),
                temperature,
                decision.verdict(),
                recheckOf,
                scene.measuredAt(),
                scene.receivedAt(),
                scene.late(),
                scene.trace(),
                ordinary
                        ? Passage.Circumstances.NONE
                        : new Passage.Circumstances(
                                decision.causes(),
                                vehicle,
                                who.noDocumentReason(),
                                turnBack == null ? null : turnBack.name()));
    }

    private VerdictPolicy.Decision decide(Scene scene, @Nullable String person, Temperature temperature) {
        Restriction restriction = person == null ? Restriction.NONE : restrictions.of(person);
        String gate = scene.origin().gateId();
        boolean exit = restriction.allowsAny(gate, scene.measuredAt());
        return VerdictPolicy.decide(new VerdictPolicy.Facts(
                temperature,
                scene.direction(),
                gate,
                scene.origin().placeCode(),
                scene.measuredAt(),
                restriction,
                person != null && fevers.isConfirmed(person),
                gateHolds.at(gate, scene.direction(), person, scene.plate(), exit, scene.measuredAt())));
    }
}
