package org.lastmile.registration.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.FieldFault;

/**
 * Which places somebody looks for; what is null narrows nothing, but something must be given.
 *
 * @param parent code of the place whose children are wanted
 * @param within code of the place in whose subtree is searched
 * @param text part of the name, or beginning of the code
 * @param codes exactly these
 * @param limit how many at most
 */
public record PlaceQuestion(
        @Nullable String parent,
        @Nullable String within,
        @Nullable String text,
        List<String> codes,
        int limit) {

    /** The most that one answer holds. */
    public static final int MOST = 500;

    private static final int LONGEST_TEXT = 100;

    public PlaceQuestion {
        codes = List.copyOf(codes);
        var faults = new ArrayList<FieldFault>();
        checkCode("parent", parent, faults);
        checkCode("within", within, faults);
        codes.forEach(code -> checkCode("code", code, faults));
        if (text != null && text.length() > LONGEST_TEXT) {
            faults.add(new FieldFault("text", "is too long", "1 to " + LONGEST_TEXT + " characters"));
        }
        if (limit < 1 || limit > MOST || codes.size() > MOST) {
            faults.add(new FieldFault("limit", "is out of range", "1 to " + MOST));
        }
        if (parent == null && within == null && codes.isEmpty()) {
            faults.add(new FieldFault("parent", "is missing", "one of parent, within and code"));
        }
        if (!faults.isEmpty()) {
            throw PlaceRefusal.invalid(faults);
        }
    }

    private static void checkCode(String field, @Nullable String code, List<FieldFault> faults) {
        if (code != null && !code.matches("[0-9]{2,15}")) {
            faults.add(new FieldFault(field, "is not a place code", "2 to 15 digits"));
        }
    }
}
