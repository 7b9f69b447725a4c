/**
 * Lets a client send a creating POST again after an answer was lost: the same Idempotency-Key with the same request
 * gets the same answer and changes nothing. Start at {@link org.lastmile.registration.idempotency.OnceOnly}.
 */
@NullMarked
package org.lastmile.registration.idempotency;

import org.jspecify.annotations.NullMarked;
