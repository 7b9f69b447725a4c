/** Proves pseudonyms and sealed fields against independent answers. */
@NullMarked
package org.lastmile.platform.core.pii;

import org.jspecify.annotations.NullMarked;
