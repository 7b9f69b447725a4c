package org.lastmile.inspection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set. A minor finding without a due time is due at the end of its day.
 *
 * @param normalWithin by when a normal finding is due where nobody says so, 3 days by default
 * @param seriousWithin by when a serious one is, 24 h by default
 * @param longestDue how far ahead a due time may lie, 90 days by default
 */
@ConfigurationProperties("inspection")
public record InspectionSettings(
        @DefaultValue("3d") Duration normalWithin,
        @DefaultValue("24h") Duration seriousWithin,
        @DefaultValue("90d") Duration longestDue) {}
