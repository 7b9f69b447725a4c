/** Plain tests: the compose file and what it mounts agree with the code. */
@NullMarked
package org.lastmile.local.compose;

import org.jspecify.annotations.NullMarked;
