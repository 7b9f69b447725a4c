/** Tests of the day count. */
@NullMarked
package org.lastmile.quarantine.policy;

import org.jspecify.annotations.NullMarked;
