package org.lastmile.local.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackMeterTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void saysWhatGrewWithinTheSecondAndWhatWaitsLongest() {
        var then = seen(0, Map.of("checkpoint", readings(100, 5), "notification", alerts(3)));
        var now = seen(2 * SECOND, Map.of("checkpoint", readings(130, 15), "notification", alerts(4)));

        var line = StackMeter.text(then, now);

        assertThat(line).matches("readings +20\\.0/s +alerts +0\\.5/s +lag +1\\.50 s +outbox +0\\.25 s");
    }

    @Test
    void namesWhoIsAwayOrSlowAndInventsNoNumberForThem() {
        var then = seen(0, Map.of("checkpoint", readings(100, 5), "notification", alerts(3)));
        var now = new Glance(
                Map.of("notification", new Glance.Page(SECOND, alerts(3))), List.of("checkpoint"), List.of("console"));

        var line = StackMeter.text(then, now);

        assertThat(line).contains("readings ?/s").endsWith("AWAY: checkpoint   slow: console");
    }

    @Test
    void aRateSpansTheTimeInWhichAServiceDidNotAnswer() {
        var first = seen(0, Map.of("checkpoint", readings(100, 0)));
        var gap = new Glance(Map.of(), List.of(), List.of("checkpoint")).orBefore(first);
        var now = seen(4 * SECOND, Map.of("checkpoint", readings(180, 0)));

        assertThat(now.rate(gap, "checkpoint", "lastmile_readings_total")).isEqualTo(20);
    }

    @Test
    void aCounterThatBeganAnewHasNotGoneBackwards() {
        var then = seen(0, Map.of("checkpoint", readings(1000, 0)));
        var now = seen(SECOND, Map.of("checkpoint", readings(7, 0)));

        assertThat(now.rate(then, "checkpoint", "lastmile_readings_total")).isEqualTo(7);
    }

    @Test
    void readsNamesAsAWholeAndNumbersInEveryForm() {
        var page = new Metrics("""
                # HELP a what a is
                a{x="1",y="} 7"} 2.5
                a{x="2"} 1.0E1 1395066363000
                a_total 99
                b NaN
                c +Inf
                """);

        assertThat(page.sum("a")).isEqualTo(12.5);
        assertThat(page.largest("b")).isEmpty();
        assertThat(page.largest("c")).hasValue(Double.POSITIVE_INFINITY);
    }

    private static Glance seen(long nanos, Map<String, Metrics> metrics) {
        var pages = new HashMap<String, Glance.Page>();
        metrics.forEach((service, page) -> pages.put(service, new Glance.Page(nanos, page)));
        return new Glance(pages, List.of(), List.of());
    }

    private static Metrics readings(int pass, int hold) {
        return new Metrics("""
                lastmile_readings_total{result="PASS"} %d.0
                lastmile_readings_total{result="HOLD"} %d.0
                lastmile_consumer_lag_seconds{consumer="checkpoint.passages"} 0.03
                lastmile_outbox_oldest_age_seconds 0.25
                """.formatted(pass, hold));
    }

    private static Metrics alerts(int opened) {
        return new Metrics("""
                lastmile_alerts_opened_total{kind="HOUSEHOLD_EXIT",severity="HIGH"} %d.0
                lastmile_consumer_lag_seconds{consumer="notification.violations"} 1.5
                lastmile_outbox_oldest_age_seconds 0.0
                """.formatted(opened));
    }
}
