package org.lastmile.registration.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.staff.Staff;

/** Looks up what a change of members is about, as far as the member of staff may see it. */
final class Roll {

    private final Households households;

    Roll(Households households) {
        this.households = households;
    }

    /** The household, if it is within the place. */
    Household visible(Staff staff, UUID id) {
        return households
                .find(id)
                .filter(found -> staff.sees(found.placeCode()))
                .orElseThrow(HouseholdRefusal::unknown);
    }

    /**
     * Primary tokens of these people, each once. @throws org.lastmile.platform.core.problem.Refusal naming the unknown
     */
    List<PersonToken> primaries(Staff staff, List<String> tokens) {
        Map<String, Households.Resident> known = new HashMap<>();
        var wellFormed = tokens.stream()
                .filter(PersonToken::isToken)
                .map(PersonToken::new)
                .toList();
        households
                .residents(wellFormed)
                .forEach(resident -> known.put(resident.asked().value(), resident));
        var unknown = new ArrayList<Integer>();
        var primaries = new TreeSet<String>();
        for (int i = 0; i < tokens.size(); i++) {
            Households.Resident resident = known.get(tokens.get(i));
            if (resident == null || !staff.sees(resident.placeCode())) {
                unknown.add(i);
            } else {
                primaries.add(resident.primary().value());
            }
        }
        if (!unknown.isEmpty()) {
            throw HouseholdRefusal.membersUnknown(unknown);
        }
        return primaries.stream().map(PersonToken::new).toList();
    }
}
