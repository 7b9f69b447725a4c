package org.lastmile.notification.stream.adapter;

import java.time.Duration;
import java.util.List;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** Why a stream cannot be opened right now. */
final class StreamRefusal {

    private static final Duration RETRY = Duration.ofSeconds(2);

    private StreamRefusal() {}

    static Refusal notReady() {
        return unavailable(
                "alert-stream-not-ready", "This instance has not read the alerts yet; please connect again.");
    }

    static Refusal tooMany() {
        return unavailable("too-many-streams", "This instance serves as many streams as it can; please connect again.");
    }

    static Refusal logAway() {
        return unavailable(
                "alert-log-away", "The log of alerts does not answer; please connect again with the same id.");
    }

    private static Refusal unavailable(String code, String detail) {
        return new Refusal(RefusalKind.UNAVAILABLE, code, detail, List.of(), RETRY);
    }
}
