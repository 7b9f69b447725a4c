package org.lastmile.checkpoint.summary.adapter;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.time.Duration;

/**
 * Settings of the lists for gates.
 *
 * @param registrationUrl where registration is
 * @param catchmentDigits how many digits of its place code a place must share with the gate; 6, its county, by default
 * @param lasts how long a list may be used without a network, 24 hours by default
 */
@ConfigurationProperties("lastmile.summary")
record SummarySettings(URI registrationUrl, int catchmentDigits, Duration lasts) {}
