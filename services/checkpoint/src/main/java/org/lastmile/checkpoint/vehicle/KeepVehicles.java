package org.lastmile.checkpoint.vehicle;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.VehiclePassage;
import org.lastmile.checkpoint.violation.EpisodeEnds;
import org.lastmile.checkpoint.violation.Finding;
import org.lastmile.checkpoint.violation.Finding.Fact;
import org.lastmile.checkpoint.violation.Violations;

/** Keeps vehicle passages and finds those that go on with other people than came in. */
@Singleton
public class KeepVehicles {

    static final String KIND = "COUNT_MISMATCH";
    private static final Finding.Rule RULE = new Finding.Rule(
            "As many people go on through the road checkpoints in a vehicle as came in.",
            "checkpoint vehicle rules §1");
    private static final Duration LASTS = Duration.ofHours(24);

    private final Vehicles vehicles;
    private final Violations violations;
    private final EpisodeEnds ends;

    KeepVehicles(Vehicles vehicles, Violations violations, EpisodeEnds ends) {
        this.vehicles = vehicles;
        this.violations = violations;
        this.ends = ends;
    }

    /** Keeps and judges them. Called in the transaction that remembers their events. */
    public void handle(List<VehiclePassage> batch) {
        if (batch.isEmpty()) {
            return;
        }
        vehicles.add(batch);
        List<ExitAndEntry> exits = vehicles.exits(batch);
        violations.lock(exits.stream().map(ExitAndEntry::plateToken).toList());
        for (ExitAndEntry exit : exits) {
            if (!exit.fits()) {
                violations.raise(finding(exit, trace(batch, exit.exitId())));
                ends.endAt(KIND, exit.plateToken(), exit.measuredAt().plus(LASTS), "TIME_OVER");
            } else if (!exit.late()) {
                violations.clear(KIND, exit.plateToken(), "COUNT_FITS");
            }
        }
    }

    private static Finding finding(ExitAndEntry exit, @Nullable String trace) {
        return new Finding(
                KIND,
                exit.late() ? "LOW" : "MEDIUM",
                exit.plateToken(),
                exit.exitId().toString(),
                exit.placeCode(),
                exit.measuredAt(),
                exit.late(),
                List.of(
                        Fact.of("gate", exit.gateId()),
                        Fact.of("people", exit.people()),
                        Fact.of("entryGate", exit.entryGateId()),
                        Fact.of("entryPeople", exit.entryPeople()),
                        Fact.of("measuredAt", exit.measuredAt()),
                        Fact.of("passage", exit.exitId())),
                RULE,
                null,
                trace);
    }

    private static @Nullable String trace(List<VehiclePassage> batch, UUID exit) {
        for (VehiclePassage passage : batch) {
            if (passage.id().equals(exit)) {
                return passage.trace();
            }
        }
        return null;
    }
}
