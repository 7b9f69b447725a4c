/**
 * Compounds and villages that are closed or sealed. A closed one keeps exactly one gate; whoever passes another one
 * breaks {@code WRONG_GATE}. Out of a sealed one nobody goes without an approved exit. Start at {@link ChangeCompound};
 * passages are judged by {@link JudgeGates}. The compound rules:
 *
 * <pre>
 * §1 A compound is OPEN until it is first changed. A change holds from its time on, which may lie ahead; of two changes
 *    for the same time the one that was decided later holds.
 * §2 CLOSED and SEALED name the one gate that stays open; it is a gate of that compound and may be passed both ways
 *    for as long as it is the open one, now or later.
 * §3 A passage counts by the time it was measured. Through another gate than the open one it is a violation of that
 *    gate; further ones belong to the same episode. It ends when the gate becomes the open one, when the compound
 *    opens, or when staff confirm that the gate is shut; what was measured before that no longer counts.
 * §4 Out of a SEALED compound everybody is held who has no approved exit.
 * §5 At a gate that is shut, or outside its hours or against its direction, everybody is held.
 * §6 The town sees to it that a wrong gate is shut within 15 minutes. Of what comes late nobody is sent running.
 * </pre>
 */
@NullMarked
package org.lastmile.checkpoint.compound;

import org.jspecify.annotations.NullMarked;
