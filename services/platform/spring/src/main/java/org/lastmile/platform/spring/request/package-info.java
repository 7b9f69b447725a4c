/**
 * Remembers Idempotency-Keys in PostgreSQL. A service asks for it by importing
 * {@link org.lastmile.platform.spring.request.KeyedRequestsWiring}, and has the table {@code keyed_request}.
 */
@NullMarked
package org.lastmile.platform.spring.request;

import org.jspecify.annotations.NullMarked;
