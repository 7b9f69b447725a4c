package org.lastmile.quarantine.breach;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a person may leave a place although an order keeps him in, both ends included; the gates judge alike.
 *
 * @param id exit
 * @param placeCode place of the order
 * @param gate the only gate; any when null
 * @param from from when
 * @param until until when
 */
public record AllowedExit(
        UUID id, String placeCode, @Nullable String gate, Instant from, Instant until) {

    boolean isOpen(String passedGate, Instant at) {
        return (gate == null || gate.equals(passedGate)) && !at.isBefore(from) && !at.isAfter(until);
    }
}
