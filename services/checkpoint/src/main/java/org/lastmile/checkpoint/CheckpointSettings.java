package org.lastmile.checkpoint;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * Settings of this service; each can be given as an environment variable, such as {@code LASTMILE_KAFKA}. Defaults
 * stand in application.yml.
 *
 * @param kafka bootstrap servers
 * @param registry Confluent API of the schema registry
 * @param serializer class that writes events: ours, or Confluent's in a build with its profile
 * @param deserializer class that reads events, likewise
 * @param topicPrefix prefix of all topic names, empty by default
 * @param stateDir folder for what is learnt and kept over restarts
 * @param secretsDir folder of secret files: person-token.key, gate-summary.key
 * @param trustedProxies addresses or names of those whose X-Forwarded-For is believed: the front door
 * @param lateAfter delay from which a reading is late, 2 minutes by default
 * @param acknowledgeWithin how long Kafka may take to acknowledge a request's readings, 3 seconds by default
 * @param readingsInFlight readings that may wait for Kafka at a time, 20,000 by default
 * @param claimWithin how long a claim code may be typed into a device, 15 minutes by default
 * @param liveReadings readings a second that one device may send on one instance, 100 by default and at least 25;
 *     twenty times as many may come at once
 * @param backlogReadings likewise of readings that waited in the device, 100 by default
 * @param keepPassages how long passages are kept for questions, 28 days by default, as in their topic
 * @param zone time that opening hours and shifts are written in, Asia/Shanghai by default
 * @param shifts local times of the shifts at gates, 08:00-20:00 and 20:00-08:00 by default
 * @param unattendedAfter how long a staffed gate may show no sign of life, 30 minutes by default
 */
@ConfigurationProperties("lastmile")
public record CheckpointSettings(
        String kafka,
        String registry,
        String serializer,
        String deserializer,
        String topicPrefix,
        Path stateDir,
        Path secretsDir,
        List<String> trustedProxies,
        Duration lateAfter,
        Duration acknowledgeWithin,
        int readingsInFlight,
        int liveReadings,
        int backlogReadings,
        Duration claimWithin,
        Duration keepPassages,
        ZoneId zone,
        List<String> shifts,
        Duration unattendedAfter) {

    public CheckpointSettings {
        trustedProxies = List.copyOf(trustedProxies);
        shifts = List.copyOf(shifts);
    }
}
