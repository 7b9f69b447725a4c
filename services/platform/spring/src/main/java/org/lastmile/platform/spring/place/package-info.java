/**
 * Follows which places exist, told by registration, so that nobody is sent to a place that does not. A service asks for
 * it by importing {@link org.lastmile.platform.spring.place.KnownPlacesWiring}, and has the table {@code place}.
 */
@NullMarked
package org.lastmile.platform.spring.place;

import org.jspecify.annotations.NullMarked;
