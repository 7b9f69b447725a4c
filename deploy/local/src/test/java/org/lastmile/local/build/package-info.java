/** Tests of what counts as stale. */
@NullMarked
package org.lastmile.local.build;

import org.jspecify.annotations.NullMarked;
