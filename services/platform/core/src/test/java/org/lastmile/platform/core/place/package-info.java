/** Tests of place codes. */
@NullMarked
package org.lastmile.platform.core.place;

import org.jspecify.annotations.NullMarked;
