/** Tests of what guards the process. */
@NullMarked
package org.lastmile.checkpoint.platform;

import org.jspecify.annotations.NullMarked;
