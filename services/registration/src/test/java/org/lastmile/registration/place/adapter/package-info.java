/** Tests. */
@NullMarked
package org.lastmile.registration.place.adapter;

import org.jspecify.annotations.NullMarked;
