package org.lastmile.checkpoint.gate;

import jakarta.inject.Singleton;
import java.util.List;

/** Keeps the places that registration tells of. Called in the transaction that remembers the events. */
@Singleton
public class KeepPlaces {

    private final Places places;

    KeepPlaces(Places places) {
        this.places = places;
    }

    /** Takes the places in the order they were told. */
    public void handle(List<Places.Place> told) {
        told.forEach(places::define);
    }
}
