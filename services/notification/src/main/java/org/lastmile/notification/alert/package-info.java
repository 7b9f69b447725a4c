/**
 * One alert per episode of a violation.
 *
 * <pre>
 *   ViolationDetected ──▶ OPEN ──acknowledgement──▶ ACKNOWLEDGED
 *                          │ ▲                        │ ▲
 *                          │ └─ ViolationUpdated ─┐   │ └─ ViolationUpdated: stays acknowledged, is told again
 *                          │                      │   │
 *                          └──── ViolationCleared ┴───┴──▶ RESOLVED
 * </pre>
 *
 * <p>Violations come in batches from the topic {@code violations}; every change leaves as an event that carries the
 * whole alert. Start at {@link org.lastmile.notification.alert.RecordViolations}.
 */
@NullMarked
package org.lastmile.notification.alert;

import org.jspecify.annotations.NullMarked;
