/**
 * Who is on duty at a gate, and whether anybody is. Start at {@link SignIn} and {@link HandOver}; the watch over gates
 * is {@link WatchGates}. The shift rules:
 *
 * <pre>
 * §1 A person is on duty once at a gate: from the sign-in to the sign-out. The planned times are those of the county's
 *    shifts (08:00–20:00 and 20:00–08:00) unless others are given.
 * §2 The first one on duty is responsible. While the gate is open the responsible one leaves only by a hand-over: the
 *    outgoing signs with a note, the incoming, who is on duty there too, accepts. Until then the outgoing one stays
 *    responsible. A supervisor may sign somebody out who left without it; then whoever is there longest is responsible.
 * §3 At a staffed gate there is a reading, a heartbeat or a sign-in every 30 minutes while it is open and not shut by
 *    its compound. When it opens, the 30 minutes begin anew; so they do when the watch itself was interrupted. The next
 *    sign of life ends the violation.
 * §4 The town has somebody at the gate within 15 minutes.
 * </pre>
 */
@NullMarked
package org.lastmile.checkpoint.shift;

import org.jspecify.annotations.NullMarked;
