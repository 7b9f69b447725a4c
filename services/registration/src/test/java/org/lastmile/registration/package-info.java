/** Tests. */
@NullMarked
package org.lastmile.registration;

import org.jspecify.annotations.NullMarked;
