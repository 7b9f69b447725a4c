package org.lastmile.checkpoint.vehicle;

import java.time.Instant;
import java.util.UUID;

/** A vehicle that went on, and the newest time it had come in before. */
public record ExitAndEntry(
        UUID exitId,
        String plateToken,
        String gateId,
        String placeCode,
        int people,
        Instant measuredAt,
        boolean late,
        String entryGateId,
        int entryPeople) {

    boolean fits() {
        return people == entryPeople;
    }
}
