/**
 * Who is held at a gate, why, and what the staff there decide. The device only says "please see the staff"; here the
 * signed-in staff of the gate see the causes ({@link ListHolds}) and write down once what they did
 * ({@link DecideHold}). Nobody at a gate can open an order: only quarantine allows an exit.
 */
@NullMarked
package org.lastmile.checkpoint.hold;

import org.jspecify.annotations.NullMarked;
