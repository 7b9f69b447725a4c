/**
 * Sign-in over HTTP, in PostgreSQL and by Spring Authorization Server. Start reading at {@code SecurityWiring} (which
 * request meets which check), then {@code TokenClaims} (what a token says) and {@code SigningKeyRing} (what signs it).
 */
@NullMarked
package org.lastmile.console.identity.adapter;

import org.jspecify.annotations.NullMarked;
