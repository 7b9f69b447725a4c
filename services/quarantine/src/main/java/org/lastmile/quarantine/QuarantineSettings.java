package org.lastmile.quarantine;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set.
 *
 * @param registrationUrl where registration is; asked only for a person or place that has not arrived here yet
 * @param registrationTimeout how long registration may take to answer, 2 s by default
 * @param issueTolerance a passage measured so shortly before an order was issued still counts, 2 min by default
 * @param onSceneWithin by when somebody should be on the scene of a violation, 15 min by default
 * @param longestExit how long an approved exit or an announced opening may last, 4 h by default
 */
@ConfigurationProperties("quarantine")
public record QuarantineSettings(
        @DefaultValue("http://127.0.0.1:8081") URI registrationUrl,
        @DefaultValue("2s") Duration registrationTimeout,
        @DefaultValue("2m") Duration issueTolerance,
        @DefaultValue("15m") Duration onSceneWithin,
        @DefaultValue("4h") Duration longestExit) {}
