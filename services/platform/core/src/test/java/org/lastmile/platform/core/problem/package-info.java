/** Proves how a no is told. */
@NullMarked
package org.lastmile.platform.core.problem;

import org.jspecify.annotations.NullMarked;
