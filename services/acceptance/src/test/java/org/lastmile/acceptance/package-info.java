/**
 * The stories against the running processes, through the front door only. {@link County} starts a stack of its own;
 * {@link Family} is a father under an order and his son; {@link Watch} is a supervisor's open stream; {@link Collector}
 * takes the spans of all services.
 */
@NullMarked
package org.lastmile.acceptance;

import org.jspecify.annotations.NullMarked;
