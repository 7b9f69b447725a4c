package org.lastmile.registration.place;

import java.time.Instant;

/**
 * A place exists or was changed.
 *
 * @param place the place as it is now
 * @param definedAt when the change was taken
 */
public record PlaceDefined(Place place, Instant definedAt) {}
