/** Who asks: {@link Staff} as the access token names them, with the one rule of what they may see. */
@NullMarked
package org.lastmile.platform.core.staff;

import org.jspecify.annotations.NullMarked;
