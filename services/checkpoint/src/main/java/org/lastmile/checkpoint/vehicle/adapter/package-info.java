/** Vehicles in the database. */
@NullMarked
package org.lastmile.checkpoint.vehicle.adapter;

import org.jspecify.annotations.NullMarked;
