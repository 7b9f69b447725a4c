/** Tests of what the launcher prints. */
@NullMarked
package org.lastmile.local;

import org.jspecify.annotations.NullMarked;
