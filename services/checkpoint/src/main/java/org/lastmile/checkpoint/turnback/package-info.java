/**
 * Who was turned back, and who then tries another gate. {@link KeepTurnBacks} hears turn-backs, {@link JudgeAttempts}
 * every passage. The turn-back rules:
 *
 * <pre>
 * §1 A person, by any linked document, or a plate that was turned back and is seen at another gate within 24 hours is
 *    REPEAT_ATTEMPT. It ends 24 hours after the last attempt, or when staff say why.
 *    Whom the gate held, and the staff then turned back, counts from when that was measured.
 * §2 A person under an order who is turned back is a breach, which quarantine raises, and no turn-back.
 * §3 What came late is compared too; it is told and sends nobody running.
 * </pre>
 */
@NullMarked
package org.lastmile.checkpoint.turnback;

import org.jspecify.annotations.NullMarked;
