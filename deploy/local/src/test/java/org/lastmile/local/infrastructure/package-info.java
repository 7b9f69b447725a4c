/** Proves the infrastructure with real processes, and its small rules without any. */
@NullMarked
package org.lastmile.local.infrastructure;

import org.jspecify.annotations.NullMarked;
