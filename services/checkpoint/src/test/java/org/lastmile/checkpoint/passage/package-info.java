/** The rules of readings. */
@NullMarked
package org.lastmile.checkpoint.passage;

import org.jspecify.annotations.NullMarked;
