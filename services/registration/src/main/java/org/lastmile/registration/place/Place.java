package org.lastmile.registration.place;

import org.jspecify.annotations.Nullable;

/**
 * A place of the tree.
 *
 * @param code 2, 4, 6, 9, 12 or 15 digits
 * @param name name in Chinese
 * @param level what the length of the code says
 * @param parent code of the parent, a prefix of this one; null at the root
 * @param version grows with every change
 */
public record Place(
        String code,
        String name,
        PlaceLevel level,
        @Nullable String parent,
        long version) {

    /** True when the other says the same of this place. */
    boolean saysTheSame(Place other) {
        return name.equals(other.name) && java.util.Objects.equals(parent, other.parent);
    }

    Place withVersion(long next) {
        return new Place(code, name, level, parent, next);
    }
}
