/** Tests of presence. */
@NullMarked
package org.lastmile.checkpoint.presence;

import org.jspecify.annotations.NullMarked;
