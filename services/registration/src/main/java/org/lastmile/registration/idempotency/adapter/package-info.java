/** Keeps remembered answers in PostgreSQL, sealed. {@code IdempotencyWiring} makes the use case a bean. */
@NullMarked
package org.lastmile.registration.idempotency.adapter;

import org.jspecify.annotations.NullMarked;
