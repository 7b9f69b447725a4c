/**
 * What restricts each person right now, told to the gates: the own order, the orders of those one lives with, and the
 * exits allowed nevertheless. {@link org.lastmile.quarantine.restriction.RecomputeRestrictions} is called inside every
 * transaction that may change a cause; it publishes only what changed.
 */
@NullMarked
package org.lastmile.quarantine.restriction;

import org.jspecify.annotations.NullMarked;
