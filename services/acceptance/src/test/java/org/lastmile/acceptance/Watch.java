package org.lastmile.acceptance;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lastmile.simulator.EventStream;
import org.lastmile.simulator.EventStream.Event;

/** A supervisor's open stream and everything that came over it. */
final class Watch implements AutoCloseable {

    private final List<Event> seen = new CopyOnWriteArrayList<>();
    private final EventStream stream;

    private Watch(County county, String bearer) throws IOException, InterruptedException {
        stream = EventStream.open(county.api(), "/v1/alerts/stream", bearer, null, seen::add);
    }

    static Watch supervisorOf(County county, String town) throws IOException, InterruptedException {
        return new Watch(county, county.token("supervisor", town));
    }

    /** Events of this name about this person, in the order they came. */
    List<Event> of(String name, String subject) {
        return seen.stream()
                .filter(e -> e.name().equals(name)
                        && e.data().path("subject").asText().equals(subject))
                .toList();
    }

    List<Event> all() {
        return seen.stream().filter(e -> e.name().startsWith("alert-")).toList();
    }

    @Override
    public void close() {
        stream.close();
    }
}
