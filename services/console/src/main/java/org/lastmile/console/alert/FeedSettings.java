package org.lastmile.console.alert;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an open page is kept up to date.
 *
 * @param beat how often a silent stream says that it is alive; also how soon it is noticed that a page has gone (5 s)
 * @param life how long one stream lasts before the page opens the next, and its reader is checked again (5 min)
 * @param connectWithin how long a connection to notification may take (2 s)
 * @param answerWithin how long notification may take to begin the stream (10 s)
 */
@ConfigurationProperties("lastmile.page.feed")
record FeedSettings(
        @DefaultValue("5s") Duration beat,
        @DefaultValue("5m") Duration life,
        @DefaultValue("2s") Duration connectWithin,
        @DefaultValue("10s") Duration answerWithin) {}
