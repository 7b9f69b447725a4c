/** Which places exist, copied from registration, so that nobody is ordered to stay at a place that does not. */
@NullMarked
package org.lastmile.quarantine.place;

import org.jspecify.annotations.NullMarked;
