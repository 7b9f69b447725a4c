/** Which places exist, copied from registration, so that no finding is given to a place that does not. */
@NullMarked
package org.lastmile.inspection.place;

import org.jspecify.annotations.NullMarked;
