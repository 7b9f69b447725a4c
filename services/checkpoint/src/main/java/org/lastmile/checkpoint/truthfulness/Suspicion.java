package org.lastmile.checkpoint.truthfulness;

import java.util.List;
import org.lastmile.checkpoint.violation.Finding.Fact;

/**
 * One aspect that speaks against a device.
 *
 * @param facts the figures that show it, without identity
 */
public record Suspicion(Aspect aspect, List<Fact> facts) {

    public Suspicion {
        facts = List.copyOf(facts);
    }

    static Suspicion of(Aspect aspect, Fact... facts) {
        return new Suspicion(aspect, List.of(facts));
    }
}
