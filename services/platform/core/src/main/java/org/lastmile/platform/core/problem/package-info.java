/**
 * One way to say no: a rule throws a {@link Refusal}, {@link Problems} turns it (and whatever else goes wrong) into a
 * {@link Problem} after RFC 9457. Each framework has one handler that sends it.
 */
@NullMarked
package org.lastmile.platform.core.problem;

import org.jspecify.annotations.NullMarked;
