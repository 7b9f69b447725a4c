/**
 * The tree of places: province, city, county, town, village, and the compounds below a village. The code of a parent is
 * a prefix of the codes below it, so a subtree is a prefix. Lists come in as CSV, single places as JSON; PlaceDefined
 * goes out for each new or changed one. Start at {@link org.lastmile.registration.place.ImportPlaces}.
 */
@NullMarked
package org.lastmile.registration.place;

import org.jspecify.annotations.NullMarked;
