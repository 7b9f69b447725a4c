/**
 * When somebody may leave although an order keeps them in: an approved exit of one person, or an announced opening of
 * the door for those who live with the person under the order. The gates learn of it with the restrictions, and
 * {@code breach} takes it into account. Start with {@link org.lastmile.quarantine.exit.ApproveExit}.
 */
@NullMarked
package org.lastmile.quarantine.exit;

import org.jspecify.annotations.NullMarked;
