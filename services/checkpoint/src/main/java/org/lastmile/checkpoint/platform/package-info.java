/**
 * The platform core in Micronaut: wires outbox, relay, inbox and parking
 * ({@link org.lastmile.checkpoint.platform.EventWiring}), polls Kafka
 * ({@link org.lastmile.checkpoint.platform.ConsumerLoop}, {@link org.lastmile.checkpoint.platform.TopicFollower}),
 * renders every failure as one problem document, carries the trace, and tells health and metrics. The twin of
 * services/platform/spring.
 */
@NullMarked
package org.lastmile.checkpoint.platform;

import org.jspecify.annotations.NullMarked;
