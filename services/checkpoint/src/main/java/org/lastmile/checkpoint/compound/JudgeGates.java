package org.lastmile.checkpoint.compound;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.lastmile.checkpoint.gate.FindGate;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.PassageJudge;
import org.lastmile.checkpoint.violation.Finding;
import org.lastmile.checkpoint.violation.Finding.Fact;
import org.lastmile.checkpoint.violation.Violations;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Finds passages through shut gates of closed compounds, and ends what they led to. Basis: compound rules §3, §6. */
@Singleton
public class JudgeGates implements PassageJudge {

    private static final String KIND = "WRONG_GATE";
    private static final Finding.Rule RULE =
            new Finding.Rule("a closed compound is passed by its one open gate", "checkpoint compound rules §3");
    private static final Finding.Duty DUTY = new Finding.Duty("SHUT_GATE", Duration.ofMinutes(15));

    private final Compounds compounds;
    private final Violations violations;
    private final FindGate findGate;
    private final Clock clock;

    JudgeGates(Compounds compounds, Violations violations, FindGate findGate, Clock clock) {
        this.compounds = compounds;
        this.violations = violations;
        this.findGate = findGate;
        this.clock = clock;
    }

    @Override
    public void judge(List<Passage> kept) {
        List<Passage> wrong = compounds.throughShutGates(kept).stream()
                .filter(passage -> passage.circumstances().turnBackReason() == null)
                .toList();
        violations.lock(wrong.stream().map(p -> p.origin().gateId()).toList());
        wrong.forEach(passage -> violations.raise(finding(passage)));
    }

    /** Ends the episodes of gates that are no longer shut; called every second. */
    @Transactional
    public void endWhereOpened() {
        List<String> open = violations.open(KIND);
        if (!open.isEmpty()) {
            List<String> ended = compounds.notShut(open, clock.instant());
            violations.lock(ended);
            ended.forEach(gate -> violations.clear(KIND, gate, "GATE_OPENED"));
        }
    }

    /** Staff saw that the gate is shut. Refuses role-not-allowed and gate-unknown. */
    @Transactional
    public void confirmShut(String gateId, String note, Staff staff) {
        staff.mustBe(Role.GATE, Role.CADRE, Role.DUTY, Role.SUPERVISOR, Role.INSPECTOR);
        findGate.handle(gateId, staff);
        compounds.confirmShut(gateId, clock.instant(), staff.subject(), note);
        violations.clear(KIND, gateId, "GATE_SHUT");
    }

    private static Finding finding(Passage passage) {
        return new Finding(
                KIND,
                "HIGH",
                passage.origin().gateId(),
                passage.id().toString(),
                passage.origin().placeCode(),
                passage.measuredAt(),
                passage.late(),
                List.of(
                        Fact.of("gate", passage.origin().gateId()),
                        Fact.of("direction", passage.direction()),
                        Fact.of("measuredAt", passage.measuredAt()),
                        Fact.of("passage", passage.id())),
                RULE,
                DUTY,
                passage.trace());
    }
}
