package org.lastmile.registration.place;

/**
 * A place as somebody wrote it down, not yet checked.
 *
 * @param where what to call it in a complaint, such as {@code line 17}; empty for a single place
 * @param code digits of the code
 * @param name name in Chinese
 * @param level name of the level; empty takes the level of the code's length
 * @param parent code of the parent; empty at the root
 */
public record PlaceRow(String where, String code, String name, String level, String parent) {

    /** The name of a field in a complaint. */
    String field(String name) {
        return where.isEmpty() ? name : where + ": " + name;
    }
}
