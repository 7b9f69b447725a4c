package org.lastmile.checkpoint.shift;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lastmile.checkpoint.compound.Compounds;
import org.lastmile.checkpoint.gate.Gate;
import org.lastmile.checkpoint.gate.GateAttendance;
import org.lastmile.checkpoint.gate.Gates;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.PassageJudge;
import org.lastmile.checkpoint.violation.Finding;
import org.lastmile.checkpoint.violation.Finding.Fact;
import org.lastmile.checkpoint.violation.Violations;

/** Notices gates where nobody is, and that somebody is back. Basis: shift rules §3, §4. */
@Singleton
public class WatchGates implements GateAttendance, PassageJudge {

    private static final String KIND = "UNATTENDED_CHECKPOINT";
    private static final Duration GAP = Duration.ofSeconds(60);
    private static final Finding.Rule RULE =
            new Finding.Rule("a staffed gate shows a sign of life every 30 minutes", "checkpoint shift rules §3");
    private static final Finding.Duty DUTY = new Finding.Duty("ATTEND_GATE", Duration.ofMinutes(15));

    private final WatchedGates watched;
    private final Gates gates;
    private final Compounds compounds;
    private final Violations violations;
    private final WatchRule rule;
    private final Clock clock;

    WatchGates(
            WatchedGates watched,
            Gates gates,
            Compounds compounds,
            Violations violations,
            WatchRule rule,
            Clock clock) {
        this.watched = watched;
        this.gates = gates;
        this.compounds = compounds;
        this.violations = violations;
        this.rule = rule;
        this.clock = clock;
    }

    @Override
    public void watch(Gate gate) {
        if (gate.use().staffed()) {
            Instant now = now();
            watched.begin(gate.id(), now, now.plus(rule.within()));
        } else {
            watched.end(gate.id());
            violations.clear(KIND, gate.id(), "NOT_STAFFED");
        }
    }

    @Override
    public void attended(Map<String, Instant> seen) {
        List<String> back = watched.attended(seen, now(), rule.within());
        violations.lock(back);
        back.forEach(gate -> violations.clear(KIND, gate, "ATTENDED"));
    }

    @Override
    public void judge(List<Passage> kept) {
        Instant now = now();
        var last = new HashMap<String, Instant>();
        for (Passage passage : kept) {
            Instant at = passage.measuredAt().isAfter(now) ? now : passage.measuredAt();
            last.merge(passage.origin().gateId(), at, (one, other) -> one.isAfter(other) ? one : other);
        }
        attended(last);
    }

    /** Looks at the gates whose time is over; called every second, on every instance. */
    @Transactional
    public void sweep() {
        Instant now = now();
        if (watched.ran(now).isBefore(now.minus(GAP))) {
            watched.giveTime(now.plus(rule.within()));
            return;
        }
        for (WatchedGates.Watched left : watched.due(now)) {
            gates.find(left.gateId()).ifPresent(gate -> look(gate, left.attendedAt(), now));
        }
    }

    private void look(Gate gate, Instant attendedAt, Instant now) {
        boolean shut = compounds.find(gate.placeCode()).shuts(gate.id(), now);
        Instant due =
                shut ? now.plus(rule.within()) : rule.due(attendedAt, gate.use().hours(), now);
        if (due.isAfter(now)) {
            watched.postpone(gate.id(), due);
            return;
        }
        watched.unattended(gate.id());
        violations.raise(new Finding(
                KIND,
                "HIGH",
                gate.id(),
                attendedAt.toString(),
                gate.placeCode(),
                now,
                false,
                List.of(Fact.of("gate", gate.id()), Fact.of("attendedAt", attendedAt)),
                RULE,
                DUTY,
                null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
