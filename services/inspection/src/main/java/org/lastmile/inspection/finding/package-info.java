/**
 * Findings, from the moment somebody saw a shortcoming until somebody else saw that it is put right. Commands come over
 * HTTP; findings go out, and a violation for each that is not put right in time.
 *
 * <pre>
 *            rectify                     verify: CONFIRMED
 *   Raised ───────────▶ Rectified ────────────────────────▶ Verified
 *     ▲                     │
 *     └── verify: REJECTED ─┘ with a new due time: the next round
 * </pre>
 *
 * Each round has one {@link org.lastmile.inspection.finding.Duty} with a durable timer. When it fires before the place
 * has rectified, RECTIFICATION_OVERDUE begins; rectifying ends it. Start with
 * {@link org.lastmile.inspection.finding.Finding} and {@link org.lastmile.inspection.finding.RaiseFinding}.
 */
@NullMarked
package org.lastmile.inspection.finding;

import org.jspecify.annotations.NullMarked;
