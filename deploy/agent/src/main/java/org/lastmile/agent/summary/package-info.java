/**
 * What the gate knows of restrictions while it is alone: a list made for it, that names nobody, for at most a day.
 * Start at {@link KnownRestrictions}; see docs/decisions/0015.
 */
@NullMarked
package org.lastmile.agent.summary;

import org.jspecify.annotations.NullMarked;
