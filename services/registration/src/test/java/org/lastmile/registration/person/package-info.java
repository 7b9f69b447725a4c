/** Tests. */
@NullMarked
package org.lastmile.registration.person;

import org.jspecify.annotations.NullMarked;
