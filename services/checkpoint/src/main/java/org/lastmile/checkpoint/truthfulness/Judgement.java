package org.lastmile.checkpoint.truthfulness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lastmile.checkpoint.violation.Finding;
import org.lastmile.checkpoint.violation.Finding.Fact;

/**
 * All that speaks against a device.
 *
 * @param suspicions empty when nothing does any more
 */
public record Judgement(
        String deviceId, String gateId, String placeCode, List<Suspicion> suspicions, Instant judgedAt) {

    static final String KIND = "DEVICE_SUSPECT";

    private static final Finding.Rule RULE =
            new Finding.Rule("the readings of a device cannot be right", "checkpoint rules of truthfulness §1 to §7");

    public Judgement {
        suspicions = List.copyOf(suspicions);
    }

    /** The aspects, in the order of the rules. */
    public List<Aspect> aspects() {
        return suspicions.stream().map(Suspicion::aspect).sorted().toList();
    }

    /** The violation that it is. */
    Finding finding() {
        var evidence = new ArrayList<Fact>();
        evidence.add(Fact.of("gate", gateId));
        evidence.add(Fact.of("suspectDevice", deviceId));
        for (Suspicion suspicion : suspicions) {
            evidence.add(Fact.of("suspicion", suspicion.aspect()));
            evidence.addAll(suspicion.facts());
        }
        boolean onlyTheClock = aspects().equals(List.of(Aspect.CLOCK_OFF));
        return new Finding(
                KIND,
                onlyTheClock ? "LOW" : "MEDIUM",
                deviceId,
                deviceId + '@' + judgedAt,
                placeCode,
                judgedAt,
                false,
                evidence,
                RULE,
                null,
                null);
    }
}
