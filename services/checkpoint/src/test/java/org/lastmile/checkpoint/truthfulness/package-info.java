/** Tests of what speaks against devices. */
@NullMarked
package org.lastmile.checkpoint.truthfulness;

import org.jspecify.annotations.NullMarked;
