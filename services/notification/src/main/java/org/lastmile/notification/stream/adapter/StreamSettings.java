package org.lastmile.notification.stream.adapter;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How alerts are streamed.
 *
 * @param remembered how many of the newest events are kept in memory for resuming streams, 10,000 by default
 * @param heartbeat how long a stream is silent at most, and how soon a changed subscription takes effect; 15 s
 * @param retry how long a browser waits before it connects again, 2 s
 * @param mostOpen how many streams one instance serves, 2,000; more are refused
 * @param catchingUp how many streams read the past from Kafka at a time, 8; others wait their turn
 */
@ConfigurationProperties("lastmile.notification.stream")
record StreamSettings(
        @DefaultValue("10000") int remembered,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("2s") Duration retry,
        @DefaultValue("2000") int mostOpen,
        @DefaultValue("8") int catchingUp) {}
