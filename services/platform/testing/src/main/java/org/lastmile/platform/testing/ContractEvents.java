package org.lastmile.platform.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.lastmile.event.registration.PlaceDefined;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.OutgoingEvent;

/** Events of a contract's own: places of a province that does not exist, so that a listener of places may take them. */
final class ContractEvents {

    private final Clock clock = Clock.systemUTC();
    private final TopicView topic;

    ContractEvents(EventProbe probe) {
        this.topic = probe.topic("registration.places");
    }

    String newKey() {
        long number = Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 10_000_000_000L);
        return "98" + "%010d".formatted(number);
    }

    OutgoingEvent event(String key, long version) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var place = new PlaceDefined(key, "合同村", "VILLAGE", key.substring(0, 9), now, version);
        return OutgoingEvent.of(EventId.at(now), "registration.places", key, place, null);
    }

    /** The versions of this key as Kafka has them, in order, once there are so many. */
    List<Long> published(String key, int atLeast) {
        topic.awaitRaw(key, atLeast);
        return topic.all(key, PlaceDefined.class).stream()
                .map(PlaceDefined::getVersion)
                .toList();
    }
}
