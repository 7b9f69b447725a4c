package org.lastmile.console.call;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a page waits for a service; shorter than the front door, because a person waits.
 *
 * @param connectWithin how long a connection may take (1 s)
 * @param answerWithin how long an answer may take (5 s)
 */
@ConfigurationProperties("lastmile.page.services")
record CallSettings(
        @DefaultValue("1s") Duration connectWithin,
        @DefaultValue("5s") Duration answerWithin) {}
