package org.lastmile.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lastmile.simulator.EventStream.Event;
import org.lastmile.simulator.FollowedStream;

/** A supervisor's open stream, resumed by its last id when it breaks, and everything that came over it. */
final class Watch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final List<Event> seen = new CopyOnWriteArrayList<>();
    private final FollowedStream stream;

    private Watch(County county, String town) throws InterruptedException {
        stream = FollowedStream.open(county.api(), () -> county.token("supervisor", town), seen::add);
    }

    static Watch supervisorOf(County county, String town) throws InterruptedException {
        return new Watch(county, town);
    }

    /** Events of this name about this person, in the order they came. */
    List<Event> of(String name, String subject) {
        return seen.stream()
                .filter(e -> e.name().equals(name)
                        && e.data().path("subject").asText().equals(subject))
                .toList();
    }

    /** The alert about this person or finding, once it is here. */
    Event opened(String subject) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> of("alert-opened", subject).stream().findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    List<Event> all() {
        return seen.stream().filter(e -> e.name().startsWith("alert-")).toList();
    }

    @Override
    public void close() {
        stream.close();
    }
}
