/**
 * The way to the server: live readings at once, kept ones in batches when the server has time for them, a heartbeat a
 * minute, and the server's clock. Start at {@link Sending}.
 */
@NullMarked
package org.lastmile.agent.sending;

import org.jspecify.annotations.NullMarked;
