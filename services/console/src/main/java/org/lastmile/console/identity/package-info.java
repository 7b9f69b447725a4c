/**
 * Who works here, what they may do and where: members of staff sign in with a password and get a short token, the
 * operator's command line gets one by its secret. Comes in: staff kept by ops, sign-ins, token requests. Goes out:
 * tokens with {@code sub}, {@code roles} and {@code place}, and the keys that verify them.
 *
 * <pre>
 *  a signing key:   ANNOUNCED ──signs from──▶ SIGNING ──a newer one signs──▶ VERIFYING ──tokens ran out──▶ deleted
 * </pre>
 *
 * Start reading at {@link org.lastmile.console.identity.AddStaff} and
 * {@link org.lastmile.console.identity.KeyRotation}.
 */
@NullMarked
package org.lastmile.console.identity;

import org.jspecify.annotations.NullMarked;
