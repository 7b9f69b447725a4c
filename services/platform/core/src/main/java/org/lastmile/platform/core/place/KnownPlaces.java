package org.lastmile.platform.core.place;

/** The places that registration has told of. */
public interface KnownPlaces {

    /** True when a place with this code is known here. */
    boolean knows(String code);
}
