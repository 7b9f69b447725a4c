package org.lastmile.notification.delivery.adapter;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are called.
 *
 * @param allowedRanges ranges webhooks may reach although they are not public, as CIDR, separated by commas; none
 * @param firstRetry pause after the first attempt, doubled each time; 2 s
 * @param longestRetry longest pause, 30 min
 * @param giveUpAfter time since the alert changed after which no further attempt begins, 24 h
 * @param connectTimeout how long connecting may take, 5 s
 * @param answerTimeout how long one call may take in all, 15 s
 * @param lease after which time another instance takes over what a dead one had begun, 60 s; longer than a call
 * @param poll how often due deliveries are looked for when nothing wakes the worker, 500 ms
 * @param atOnce how many calls are under way at a time, 64
 * @param keep how long finished deliveries can be looked at, 14 days
 */
@ConfigurationProperties("lastmile.notification.webhook")
record DeliverySettings(
        @DefaultValue("") String allowedRanges,
        @DefaultValue("2s") Duration firstRetry,
        @DefaultValue("30m") Duration longestRetry,
        @DefaultValue("24h") Duration giveUpAfter,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration answerTimeout,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("64") int atOnce,
        @DefaultValue("14d") Duration keep) {

    DeliverySettings {
        if (lease.compareTo(answerTimeout.plus(connectTimeout)) <= 0) {
            throw new IllegalArgumentException("lastmile.notification.webhook.lease must be longer than a call");
        }
    }
}
