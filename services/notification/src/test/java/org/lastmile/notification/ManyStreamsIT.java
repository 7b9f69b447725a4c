package org.lastmile.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lastmile.notification.Violations.OTHER_TOWN;
import static org.lastmile.notification.Violations.TOWN;

import java.time.Duration;
import java.util.ArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Streams as they are used for long, and by many at once. */
class ManyStreamsIT extends RunningNotification {

    private static final int MANY = 100;

    private final Violations violations = new Violations(MODULE.probe());

    @Test
    void endsAStreamWhenItsTokenExpires() throws Exception {
        String token = MODULE.issuer().tokenFor(Duration.ofSeconds(4), "supervisor", TOWN);
        try (var open = stream(token);
                var other = stream(staff("supervisor", TOWN))) {
            assertThat(open.ended()).isFalse();

            Awaitility.await().untilAsserted(() -> assertThat(open.ended()).isTrue());

            var later = violations.detect();
            other.awaitOf(later, "alert-opened");
            assertThat(open.of(later)).isEmpty();
            assertThat(other.ended()).isFalse();
        }
    }

    @Test
    void tellsEachOfManyOpenStreamsEveryAlertOnce() throws Exception {
        var open = new ArrayList<StreamClient>();
        try {
            for (int i = 0; i < MANY; i++) {
                open.add(stream(staff("duty", i % 2 == 0 ? TOWN : OTHER_TOWN), null, ""));
            }
            open.forEach(client -> client.awaitEvent("hello"));

            var first = violations.detect();
            var second = violations.detect();

            for (var client : open) {
                client.awaitOf(second, "alert-opened");
                client.awaitOf(first, "alert-opened");
            }
        } finally {
            for (var client : open) {
                client.close();
            }
        }
    }
}
