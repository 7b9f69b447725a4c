package org.lastmile.simulator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Notes when the alert of each subject was opened on a stream, and whether it came twice. */
final class Arrivals {

    private final Map<String, Long> arrivedAt = new ConcurrentHashMap<>();
    private final AtomicInteger duplicates = new AtomicInteger();

    void on(EventStream.Event event) {
        if (event.name().equals("alert-opened")) {
            String subject = event.data().path("subject").asText();
            if (arrivedAt.putIfAbsent(subject, event.nanos()) != null) {
                duplicates.incrementAndGet();
            }
        }
    }

    /** Nano time of the alert's arrival by subject. */
    Map<String, Long> bySubject() {
        return arrivedAt;
    }

    int duplicates() {
        return duplicates.get();
    }
}
