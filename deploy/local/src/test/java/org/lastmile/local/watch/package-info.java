/** How the metrics pages of a stack become one line. */
@NullMarked
package org.lastmile.local.watch;

import org.jspecify.annotations.NullMarked;
