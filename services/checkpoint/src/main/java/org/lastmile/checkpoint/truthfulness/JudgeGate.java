package org.lastmile.checkpoint.truthfulness;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lastmile.checkpoint.violation.Violations;

/** Judges the devices of a gate by what they measured lately, at most every half minute on however many instances. */
@Singleton
public class JudgeGate {

    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration LOOKS_BACK = Duration.ofDays(1);

    private final Doubts doubts;
    private final Violations violations;
    private final Clock clock;

    JudgeGate(Doubts doubts, Violations violations, Clock clock) {
        this.doubts = doubts;
        this.violations = violations;
        this.clock = clock;
    }

    /** Judges the gate. @return false when it was judged so lately that it has to wait */
    @Transactional
    public boolean handle(String gateId) {
        Instant now = clock.instant();
        Optional<String> place = doubts.turn(gateId, now.minus(EVERY), now);
        place.ifPresent(code -> judge(gateId, code, now));
        return place.isPresent();
    }

    private void judge(String gateId, String placeCode, Instant now) {
        List<MeasuringDevice> devices = doubts.devices(gateId, now.minus(LOOKS_BACK));
        Map<String, Set<Aspect>> held = doubts.held(gateId);
        Map<String, Suspicion> retried = doubts.retried(gateId, now);
        for (MeasuringDevice device : devices) {
            Set<Aspect> before = held.getOrDefault(device.id(), Set.of());
            var suspicions = new ArrayList<>(TruthPolicy.judge(device, devices, before));
            Suspicion retry = retried.get(device.id());
            if (retry != null && device.inUse()) {
                suspicions.add(retry);
            }
            if (!before.equals(suspicions.stream().map(Suspicion::aspect).collect(Collectors.toSet()))) {
                settle(new Judgement(device.id(), gateId, placeCode, suspicions, now));
            }
        }
    }

    private void settle(Judgement judgement) {
        doubts.save(judgement);
        if (judgement.suspicions().isEmpty()) {
            violations.clear(Judgement.KIND, judgement.deviceId(), "RECOVERED");
        } else {
            violations.raise(judgement.finding());
        }
    }

    /** Gates that are to be judged even if nobody passes them. */
    @Transactional
    public Set<String> unsettled() {
        return doubts.unsettled(TruthPolicy.CLOCK_OFF);
    }
}
