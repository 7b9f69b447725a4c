/** What gate staff see of those who are held. */
@NullMarked
package org.lastmile.checkpoint.hold;

import org.jspecify.annotations.NullMarked;
