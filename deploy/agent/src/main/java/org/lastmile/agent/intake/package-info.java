/**
 * The way in: local devices give readings over a port of this computer or by standard input, one JSON object each, and
 * get a verdict for each. Start at {@link Intake}.
 */
@NullMarked
package org.lastmile.agent.intake;

import org.jspecify.annotations.NullMarked;
