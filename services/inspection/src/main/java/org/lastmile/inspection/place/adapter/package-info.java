/** Hears of places and keeps their codes. */
@NullMarked
package org.lastmile.inspection.place.adapter;

import org.jspecify.annotations.NullMarked;
