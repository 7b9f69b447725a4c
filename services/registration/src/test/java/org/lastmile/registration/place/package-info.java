/** Tests. */
@NullMarked
package org.lastmile.registration.place;

import org.jspecify.annotations.NullMarked;
