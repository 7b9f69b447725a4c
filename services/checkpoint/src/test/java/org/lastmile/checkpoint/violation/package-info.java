/** Tests of the episodes. */
@NullMarked
package org.lastmile.checkpoint.violation;

import org.jspecify.annotations.NullMarked;
