package org.lastmile.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Streams of two towns, open from the first story to the last; what comes once is judged over them. */
final class Throughout {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Time in which nothing more may come: longer than the 5 s in which a relay waits out its predecessor. */
    private static final Duration QUIET = Duration.ofSeconds(7);

    private final Set<String> once = ConcurrentHashMap.newKeySet();
    private final Watch town;
    private final Watch elsewhere;

    private Throughout(Watch town, Watch elsewhere) {
        this.town = town;
        this.elsewhere = elsewhere;
    }

    static Throughout of(County county) throws InterruptedException {
        return new Throughout(Watch.supervisorOf(county, County.TOWN), Watch.supervisorOf(county, County.OTHER_TOWN));
    }

    /** It is here now; that it stays the only one is seen by {@link #judge()}. */
    void comesOnce(Watch watch, String subject) {
        watch.opened(subject);
        once.add(subject);
    }

    /** Each of them came once, and none to another town. All stories share the time in which more could come. */
    void judge() {
        try (town;
                elsewhere) {
            await().during(QUIET).atMost(PATIENCE).untilAsserted(() -> {
                assertThat(once)
                        .isNotEmpty()
                        .allSatisfy(subject ->
                                assertThat(town.of("alert-opened", subject)).hasSize(1));
                assertThat(elsewhere.all()).isEmpty();
            });
        }
    }
}
