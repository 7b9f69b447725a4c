/** Tests of restrictions. */
@NullMarked
package org.lastmile.quarantine.restriction;

import org.jspecify.annotations.NullMarked;
