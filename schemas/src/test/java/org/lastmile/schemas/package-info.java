/**
 * Proves that events keep their shape over versions, carry no identity, and travel as Confluent's clients expect; the
 * registry here is a small one inside the test, the real one is asked in {@code services/platform/testing}. Start at
 * {@link org.lastmile.schemas.EvolutionTest}.
 */
@NullMarked
package org.lastmile.schemas;

import org.jspecify.annotations.NullMarked;
