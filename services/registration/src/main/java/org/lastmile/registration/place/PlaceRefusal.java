package org.lastmile.registration.place;

import java.util.ArrayList;
import java.util.List;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** Everything this feature refuses. */
public final class PlaceRefusal {

    private static final int MOST_NAMED = 1000;

    private PlaceRefusal() {}

    /** 400, naming each fault; of a very long list the first thousand and how many more. */
    public static Refusal invalid(List<FieldFault> faults) {
        if (faults.size() <= MOST_NAMED) {
            return Refusal.invalid(faults);
        }
        var named = new ArrayList<>(faults.subList(0, MOST_NAMED));
        named.add(new FieldFault("list", (faults.size() - MOST_NAMED) + " more faults are not listed", null));
        return Refusal.invalid(named);
    }

    /** 404. */
    public static Refusal unknown(String code) {
        return new Refusal(RefusalKind.NOT_FOUND, "place-unknown", "There is no place " + digitsOnly(code) + ".");
    }

    /** 403. */
    static Refusal notYours(String code, String place) {
        return new Refusal(
                RefusalKind.FORBIDDEN,
                "place-not-yours",
                "The place " + code + " is neither within " + place + ", your own place, nor above it.");
    }

    /** 403. */
    static Refusal compoundsOnly() {
        return new Refusal(
                RefusalKind.FORBIDDEN,
                "role-not-allowed",
                "A registrar defines compounds; places of the official list need the role ops.");
    }

    private static String digitsOnly(String code) {
        return code.matches("[0-9]{1,15}") ? code : "with this code";
    }
}
