/**
 * How events leave and enter a service: {@link Outbox} and {@link OutboxRelay} on the way out, {@link EventConsumer}
 * with {@link Inbox} and {@link Parking} on the way in. Start at {@code Outbox.append} and
 * {@code EventConsumer.accept}. The caller's transaction is found through the {@code DataSource} it hands in; no
 * framework is named here.
 */
@NullMarked
package org.lastmile.platform.core.event;

import org.jspecify.annotations.NullMarked;
