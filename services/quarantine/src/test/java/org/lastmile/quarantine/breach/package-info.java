/** Tests of exits, returns and episodes. */
@NullMarked
package org.lastmile.quarantine.breach;

import org.jspecify.annotations.NullMarked;
