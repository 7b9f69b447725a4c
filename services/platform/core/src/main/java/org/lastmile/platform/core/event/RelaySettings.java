package org.lastmile.platform.core.event;

import java.time.Duration;
import java.util.Map;

/**
 * How the relay works.
 *
 * @param instance name of this process, shown as the holder
 * @param producer Kafka settings: at least bootstrap.servers; the relay sets the rest
 * @param batch events read and sent at a time, 1000 by default
 * @param poll safety net when no signal arrives, 200 ms by default
 * @param deliveryTimeout how long after it was read an event may still reach Kafka, and how long a successor that saw
 *     no clean release waits, 5 s by default
 */
public record RelaySettings(
        String instance, Map<String, Object> producer, int batch, Duration poll, Duration deliveryTimeout) {

    public static RelaySettings of(String instance, Map<String, Object> producer) {
        return new RelaySettings(instance, producer, 1000, Duration.ofMillis(200), Duration.ofSeconds(5));
    }
}
