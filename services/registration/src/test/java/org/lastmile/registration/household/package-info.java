/** Tests. */
@NullMarked
package org.lastmile.registration.household;

import org.jspecify.annotations.NullMarked;
