/**
 * Orders to stay at home, from the decision to the end. Commands come over HTTP; orders and restrictions go out.
 *
 * <pre>
 *             serve (with proof)          release (COMPLETED, SHORTENED)
 *   Issued ─────────────────────▶ Served ────────────────────────────────▶ Released
 *     │                             │
 *     └──── release (ISSUED_IN_ERROR) ────▶ Void
 * </pre>
 *
 * An order restricts from Issued on: the gate must know before the paper is signed. Start with
 * {@link org.lastmile.quarantine.order.QuarantineOrder} and {@link org.lastmile.quarantine.order.IssueOrder}.
 */
@NullMarked
package org.lastmile.quarantine.order;

import org.jspecify.annotations.NullMarked;
