package org.lastmile.registration.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lastmile.platform.core.problem.FieldFault;

/**
 * What a place must look like by itself: code, level and parent fit together. Whether the parent exists is another
 * question. Counties that hang directly under a province, and towns directly under a city, exist; so a parent is any
 * shorter code, except that a compound lies in a village.
 */
final class PlacePolicy {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int LONGEST_NAME = 100;

    private PlacePolicy() {}

    /** What is wrong with the row; empty when it is a place. */
    static List<FieldFault> faults(PlaceRow row) {
        var faults = new ArrayList<FieldFault>();
        Optional<PlaceLevel> level = DIGITS.matcher(row.code()).matches()
                ? PlaceLevel.ofLength(row.code().length())
                : Optional.empty();
        if (level.isEmpty()) {
            faults.add(new FieldFault(
                    row.field("code"), "is not a place code", "2, 4, 6, 9 or 12 digits; 15 for a compound"));
        } else {
            checkLevel(row, level.get(), faults);
            checkParent(row, level.get(), faults);
        }
        checkName(row, faults);
        return faults;
    }

    /** The place a faultless row means. */
    static Place place(PlaceRow row) {
        PlaceLevel level = PlaceLevel.ofLength(row.code().length()).orElseThrow();
        return new Place(row.code(), row.name(), level, row.parent().isEmpty() ? null : row.parent(), 0);
    }

    private static void checkLevel(PlaceRow row, PlaceLevel level, List<FieldFault> faults) {
        if (row.level().isEmpty() || row.level().equals(level.name())) {
            return;
        }
        boolean known = List.of(PlaceLevel.names().split(", ")).contains(row.level());
        faults.add(
                known
                        ? new FieldFault(
                                row.field("level"), "does not fit a code of this length", "here " + level.name())
                        : new FieldFault(row.field("level"), "is not a level", PlaceLevel.names()));
    }

    private static void checkParent(PlaceRow row, PlaceLevel level, List<FieldFault> faults) {
        String parent = row.parent();
        if (parent.isEmpty()) {
            if (level != PlaceLevel.PROVINCE) {
                faults.add(new FieldFault(row.field("parent"), "is missing", "only a province has no parent"));
            }
            return;
        }
        boolean above = parent.length() < row.code().length() && row.code().startsWith(parent);
        if (!above || PlaceLevel.ofLength(parent.length()).isEmpty()) {
            faults.add(
                    new FieldFault(row.field("parent"), "is not above this code", "a place code the code begins with"));
        } else if (level == PlaceLevel.COMPOUND && parent.length() != PlaceLevel.VILLAGE.digits()) {
            faults.add(new FieldFault(row.field("parent"), "is not a village", "the 12 digits of the village"));
        }
    }

    private static void checkName(PlaceRow row, List<FieldFault> faults) {
        String name = row.name();
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            faults.add(new FieldFault(
                    row.field("name"), "is not a name", "1 to " + LONGEST_NAME + " characters, no control characters"));
        }
    }
}
