package org.lastmile.registration.household.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.registration.household.Household;

/** Households as JSON. */
final class HouseholdJson {

    private HouseholdJson() {}

    /** A household to make. */
    record Request(@Nullable String placeCode, @Nullable List<@Nullable String> members) {

        Filled filled() {
            var faults = new ArrayList<FieldFault>();
            if (placeCode == null || placeCode.isBlank()) {
                faults.add(new FieldFault("placeCode", "is missing", null));
            }
            var tokens = tokens(members, faults);
            if (!faults.isEmpty() || placeCode == null) {
                throw Refusal.invalid(faults);
            }
            return new Filled(placeCode, tokens);
        }
    }

    /** A request that is right by itself. */
    record Filled(String placeCode, List<String> members) {}

    /** The new members of a household. */
    record Members(@Nullable List<@Nullable String> members) {

        List<String> filled() {
            var faults = new ArrayList<FieldFault>();
            var tokens = tokens(members, faults);
            if (!faults.isEmpty()) {
                throw Refusal.invalid(faults);
            }
            return tokens;
        }
    }

    /** A household as a client sees it. */
    record Response(UUID householdId, String placeCode, List<String> members, long version) {

        static Response of(Household household) {
            return new Response(
                    household.id(),
                    household.placeCode(),
                    household.members().stream().map(PersonToken::value).toList(),
                    household.version());
        }
    }

    private static List<String> tokens(@Nullable List<@Nullable String> members, List<FieldFault> faults) {
        var tokens = new ArrayList<String>();
        if (members == null) {
            faults.add(new FieldFault("members", "is missing", "a list of person tokens, which may be empty"));
        } else if (members.size() > Household.MOST) {
            faults.add(new FieldFault("members", "is too long", "at most " + Household.MOST + " people"));
        } else {
            for (String member : members) {
                tokens.add(member == null ? "" : member);
            }
        }
        return tokens;
    }
}
