package org.lastmile.checkpoint.device.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.device.EnrolDevice;
import org.lastmile.checkpoint.device.HeartbeatInterval;
import org.lastmile.checkpoint.platform.JsonBody;

/**
 * What staff say of a new device; every field, and the whole of it, may be left out.
 *
 * @param claim whether a claim code is wanted instead of a credential; false by default
 * @param heartbeatEverySeconds how often a heartbeat is expected, 10 to 3600; 60 by default
 */
record EnrolJson(@Nullable Boolean claim, @Nullable Integer heartbeatEverySeconds) {

    private static final EnrolJson NOTHING_SAID = new EnrolJson(null, null);

    static EnrolJson of(@Nullable String body, JsonBody json) {
        return body == null || body.isEmpty() ? NOTHING_SAID : json.read(body.getBytes(UTF_8), EnrolJson.class);
    }

    EnrolDevice.Wish toWish() {
        return new EnrolDevice.Wish(Boolean.TRUE.equals(claim), HeartbeatInterval.of(heartbeatEverySeconds));
    }
}
