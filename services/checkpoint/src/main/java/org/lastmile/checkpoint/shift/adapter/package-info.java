/** Shifts over HTTP, shifts and the watch over gates in the database. */
@NullMarked
package org.lastmile.checkpoint.shift.adapter;

import org.jspecify.annotations.NullMarked;
