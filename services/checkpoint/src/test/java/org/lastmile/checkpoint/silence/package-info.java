/** Tests of the silence of devices. */
@NullMarked
package org.lastmile.checkpoint.silence;

import org.jspecify.annotations.NullMarked;
