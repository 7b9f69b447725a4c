package org.lastmile.platform.core.event;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One number that an operator watches of the events; every framework registers the same list.
 *
 * @param name of the meter
 * @param unit base unit; null for a plain count
 * @param description for a person
 * @param consumer value of the tag {@code consumer}; null when it has none
 * @param value read at each scrape
 */
public record EventGauge(
        String name,
        @Nullable String unit,
        String description,
        @Nullable String consumer,
        DoubleSupplier value) {

    /** All gauges of a service with these consumers. */
    public static List<EventGauge> all(OutboxMeter outbox, Parking parking, List<EventConsumer> consumers) {
        var common = Stream.of(
                new EventGauge(
                        "lastmile.outbox.oldest.age",
                        "seconds",
                        "how long the oldest committed event has waited for Kafka",
                        null,
                        () -> outbox.read().oldestAgeSeconds()),
                new EventGauge(
                        "lastmile.outbox.failed.keys",
                        null,
                        "keys that wait because Kafka refused one of their events",
                        null,
                        () -> outbox.read().failedKeys()),
                new EventGauge(
                        "lastmile.parked.keys",
                        null,
                        "keys that wait because one of their records could not be handled",
                        null,
                        parking::parkedKeys));
        return Stream.concat(common, consumers.stream().map(EventGauge::lag)).toList();
    }

    private static EventGauge lag(EventConsumer consumer) {
        return new EventGauge(
                "lastmile.consumer.lag",
                "seconds",
                "age of the oldest record in hand or, with none in hand, of the last one when it was handled",
                consumer.name(),
                consumer::lagSeconds);
    }
}
