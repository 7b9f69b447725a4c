package org.lastmile.checkpoint.silence;

import java.time.Instant;

/** What happens to the silence of a device. */
public sealed interface SilenceEvent {

    /** Which device. */
    SilentDevice device();

    /** Nothing was heard of it in its window. */
    record DeviceSilent(SilentDevice device, Instant detectedAt) implements SilenceEvent {}

    /** It is silent no longer. */
    record DeviceRecovered(SilentDevice device, Instant recoveredAt, Reason reason) implements SilenceEvent {}

    /** Why a silence ended. */
    enum Reason {
        /** A heartbeat came. */
        HEARD,
        /** Its last credential was revoked. */
        WITHDRAWN
    }
}
