/** Tests of the whole service. */
@NullMarked
package org.lastmile.inspection;

import org.jspecify.annotations.NullMarked;
