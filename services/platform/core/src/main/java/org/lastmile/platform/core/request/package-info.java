/**
 * Requests that may come twice: a client that got no answer sends the same again under the same Idempotency-Key.
 * {@link RequestKey} is the key, with what is refused about it; {@link KeyedRequests} remembers what came of it, in the
 * caller's transaction. Start there. A service that remembers otherwise (whole answers, credentials) takes only the
 * key.
 */
@NullMarked
package org.lastmile.platform.core.request;

import org.jspecify.annotations.NullMarked;
