/** Tests of shifts. */
@NullMarked
package org.lastmile.checkpoint.shift;

import org.jspecify.annotations.NullMarked;
