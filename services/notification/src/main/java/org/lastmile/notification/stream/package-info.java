/**
 * Alerts as they come, over server-sent events. The ids are positions in the one log that has one writer: offsets of
 * the topic {@code notification.alerts}. Every instance follows that log into an
 * {@link org.lastmile.notification.stream.AlertLog} of bounded length, and every stream is a cursor in it, so catching
 * up and living on are one movement: nothing is skipped, nothing comes twice. Start at
 * {@link org.lastmile.notification.stream.AlertStream}.
 */
@NullMarked
package org.lastmile.notification.stream;

import org.jspecify.annotations.NullMarked;
