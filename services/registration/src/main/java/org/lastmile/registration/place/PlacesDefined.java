package org.lastmile.registration.place;

/**
 * What a list did to the tree.
 *
 * @param created places that are new
 * @param changed places that have another name or parent now
 * @param unchanged places that were there as said
 */
public record PlacesDefined(int created, int changed, int unchanged) {}
