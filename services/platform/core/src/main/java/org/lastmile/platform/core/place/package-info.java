/** Places as every service speaks of them: the shape of a code, and which of them exist. */
@NullMarked
package org.lastmile.platform.core.place;

import org.jspecify.annotations.NullMarked;
