/** Sequences that start again. */
@NullMarked
package org.lastmile.checkpoint.sequence;

import org.jspecify.annotations.NullMarked;
