package org.lastmile.checkpoint.passage;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.place.PlaceCode;

/** What a turn-back is told as. */
final class TurnBackPolicy {

    /** A village; fifteen digits could be an old citizen id. */
    private static final int LONGEST_PLACE = 12;

    private TurnBackPolicy() {}

    /**
     * True when it is told as a passage with the verdict: a person under an order who is turned back at a gate is a
     * breach, and a temperature of a fever is followed up wherever the person goes.
     */
    static boolean isPassage(Passage passage) {
        for (HoldCause cause : passage.circumstances().holdCauses()) {
            if (cause.isOfThePerson()) {
                return true;
            }
        }
        return passage.temperature().isFever();
    }

    /**
     * Why the staff turn back somebody held for these causes; empty when it is no turn-back, as of {@link #isPassage}.
     */
    static Optional<TurnBackReason> decided(Set<HoldCause> causes) {
        if (causes.stream().anyMatch(HoldCause::isOfThePerson)) {
            return Optional.empty();
        }
        if (causes.contains(HoldCause.GATE_CLOSED)) {
            return Optional.of(TurnBackReason.CLOSED);
        }
        return Optional.of(
                causes.contains(HoldCause.SEALED_COMPOUND) ? TurnBackReason.NO_PERMIT : TurnBackReason.OTHER);
    }

    /** The turn-back of somebody who would have made this passage. */
    static TurnBack turnBack(Passage passage, TurnBackReason reason, @Nullable String from, @Nullable String next) {
        return new TurnBack(
                passage.id(),
                passage.personToken(),
                passage.plateToken(),
                passage.key(),
                passage.origin(),
                passage.direction(),
                reason,
                from,
                next,
                passage.temperature(),
                passage.measuredAt(),
                passage.receivedAt(),
                passage.late(),
                passage.trace());
    }

    static TurnBackReason reason(Reading.Refused refused) {
        for (TurnBackReason known : TurnBackReason.values()) {
            if (known.name().equals(refused.reason())) {
                return known;
            }
        }
        throw new ReadingFault(
                "turn-back-invalid",
                "turnBack.reason must be NOT_RESIDENT, NO_PERMIT, NO_DOCUMENT, RISK_AREA, FEVER, REFUSED_MEASURE,"
                        + " CLOSED or OTHER");
    }

    /** A place code, when there is one; neither a name nor a telephone number has this shape. */
    static @Nullable String place(@Nullable String code, String field) {
        if (code == null) {
            return null;
        }
        if (code.length() > LONGEST_PLACE || !PlaceCode.fits(code)) {
            throw new ReadingFault("turn-back-invalid", field + " must be a place code of 2, 4, 6, 9 or 12 digits");
        }
        return code;
    }
}
