/** Hears of places and keeps their codes. */
@NullMarked
package org.lastmile.quarantine.place.adapter;

import org.jspecify.annotations.NullMarked;
