/**
 * Who was seen outside although an order keeps him in, or keeps in somebody he lives with. Passages come in, violations
 * go out, each an episode with one beginning, updates while it lasts, and one end:
 *
 * <pre>
 *            seen outside            seen outside again: updated
 *   (inside) ────────────▶ open ────────────────┐
 *      ▲                    │ ◀─────────────────┘
 *      └──── cleared ◀──────┘ RETURNED · STAFF_CONFIRMED · ORDER_RELEASED · RECTIFIED (no longer lives there)
 * </pre>
 *
 * A passage that an exit allows raises nothing until the exit is over; who is not back by then is seen outside then.
 * {@link org.lastmile.quarantine.breach.SightingPolicy} says what one passage means,
 * {@link org.lastmile.quarantine.breach.Watch} what follows from it; start with
 * {@link org.lastmile.quarantine.breach.JudgePassages}.
 */
@NullMarked
package org.lastmile.quarantine.breach;

import org.jspecify.annotations.NullMarked;
