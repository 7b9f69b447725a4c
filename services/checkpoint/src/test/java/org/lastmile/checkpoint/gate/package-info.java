/** Tests of gates. */
@NullMarked
package org.lastmile.checkpoint.gate;

import org.jspecify.annotations.NullMarked;
