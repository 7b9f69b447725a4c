/** Proves what staff may do and see. */
@NullMarked
package org.lastmile.platform.core.staff;

import org.jspecify.annotations.NullMarked;
