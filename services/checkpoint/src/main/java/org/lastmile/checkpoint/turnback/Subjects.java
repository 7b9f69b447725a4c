package org.lastmile.checkpoint.turnback;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.restriction.PersonLinks;

/** Under what somebody is known again: the person's first token, and the plate. Who showed nothing is not. */
final class Subjects {

    private Subjects() {}

    static List<String> of(@Nullable String person, @Nullable String plate, PersonLinks links) {
        if (person == null && plate == null) {
            return List.of();
        }
        var subjects = new ArrayList<String>(2);
        if (person != null) {
            subjects.add(links.primary(person));
        }
        if (plate != null) {
            subjects.add(plate);
        }
        return subjects;
    }
}
