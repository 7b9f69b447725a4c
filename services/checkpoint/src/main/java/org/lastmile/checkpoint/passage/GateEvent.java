package org.lastmile.checkpoint.passage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened at a gate, as it goes to Kafka. */
public sealed interface GateEvent permits Passage, VehiclePassage, TurnBack {

    /** Derived from device, boot and sequence: a resent reading is the same event. */
    UUID id();

    /** What order must hold for. */
    String key();

    /** When it came in, by our clock. */
    Instant receivedAt();

    /** W3C trace context that follow-up events carry on. */
    @Nullable
    String trace();
}
