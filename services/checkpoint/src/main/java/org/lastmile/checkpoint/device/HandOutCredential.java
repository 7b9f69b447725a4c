package org.lastmile.checkpoint.device;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.request.RequestKey;

/** Makes a credential and keeps its hash. It can be shown only once, so a repeated request cannot be answered again. */
@Singleton
final class HandOutCredential {

    private final Devices devices;

    HandOutCredential(Devices devices) {
        this.devices = devices;
    }

    /** Refuses a key that is none, and one that this member of staff used for a credential before. */
    void refuseRepeated(@Nullable String key, String by) {
        if (key == null) {
            return;
        }
        devices.handedOutTo(by, new RequestKey(key).value()).ifPresent(device -> {
            throw DeviceRefusal.alreadyShown(device);
        });
    }

    /** A new credential of the device. Refuses credential-already-shown when the same request came at the same time. */
    IssuedCredential handle(String deviceId, Instant now, @Nullable String key, String by) {
        var issued = IssuedCredential.random(now);
        var made = new Devices.NewCredential(issued.id(), deviceId, issued.hash(), now, by, key);
        if (!devices.addCredential(made)) {
            refuseRepeated(key, by);
            throw new IllegalStateException("a new credential was not added");
        }
        return issued;
    }
}
