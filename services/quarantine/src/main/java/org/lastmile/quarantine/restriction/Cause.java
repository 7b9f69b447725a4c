package org.lastmile.quarantine.restriction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * One reason why a person may not pass.
 *
 * @param kind whose order it is
 * @param orderId order behind it
 * @param placeCode place not to be left
 * @param endsOn last day of the order
 */
public record Cause(Kind kind, UUID orderId, String placeCode, LocalDate endsOn) implements Comparable<Cause> {

    private static final Comparator<Cause> ORDER = Comparator.comparing(Cause::kind)
            .thenComparing(cause -> cause.orderId().toString());

    /** Whose order restricts the person. */
    public enum Kind {
        /** The person's own, from ISSUED on. Basis: policy pack 2020-02 §3. */
        OWN_ORDER,
        /** Of somebody in the same household. Basis: policy pack 2020-02 §4. */
        CO_RESIDENT_ORDER
    }

    @Override
    public int compareTo(Cause other) {
        return ORDER.compare(this, other);
    }
}
