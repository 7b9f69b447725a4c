package org.lastmile.checkpoint.restriction;

import java.util.List;

/**
 * All that restricts one person, as quarantine last told it.
 *
 * @param places the place each cause forbids to leave; never empty
 * @param version grows with every change
 */
public record Restriction(List<String> places, long version) {

    public Restriction {
        places = List.copyOf(places);
    }
}
