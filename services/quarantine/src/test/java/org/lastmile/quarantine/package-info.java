/** Tests of the whole service. */
@NullMarked
package org.lastmile.quarantine;

import org.jspecify.annotations.NullMarked;
