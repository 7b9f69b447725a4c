package org.lastmile.registration.place;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.problem.FieldFault;

/** Takes rows into the tree, all or none; what is already there as it is said changes nothing. */
final class DefinePlaces {

    private final Places places;
    private final Clock clock;

    DefinePlaces(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** Checks and keeps. @throws org.lastmile.platform.core.problem.Refusal naming every fault of every row */
    PlacesDefined define(List<PlaceRow> rows, List<FieldFault> earlierFaults) {
        var faults = new ArrayList<>(earlierFaults);
        Map<String, PlaceRow> byCode = new HashMap<>();
        for (PlaceRow row : rows) {
            faults.addAll(PlacePolicy.faults(row));
            PlaceRow other = byCode.putIfAbsent(row.code(), row);
            if (other != null) {
                faults.add(new FieldFault(row.field("code"), "stands in " + other.where() + " too", null));
            }
        }
        Map<String, Place> known = places.lock(mentioned(rows));
        for (PlaceRow row : rows) {
            String parent = row.parent();
            if (!parent.isEmpty() && !byCode.containsKey(parent) && !known.containsKey(parent)) {
                faults.add(new FieldFault(row.field("parent"), "is not a known place", null));
            }
        }
        if (!faults.isEmpty()) {
            throw PlaceRefusal.invalid(faults);
        }
        return keep(rows.stream().map(PlacePolicy::place).toList(), known);
    }

    private PlacesDefined keep(List<Place> wanted, Map<String, Place> known) {
        Instant now = clock.instant();
        var fresh = new ArrayList<Place>();
        int changed = 0;
        for (Place place : wanted) {
            Place before = known.get(place.code());
            if (before == null) {
                fresh.add(place.withVersion(1));
            } else if (!before.saysTheSame(place)) {
                fresh.add(place.withVersion(before.version() + 1));
                changed++;
            }
        }
        places.save(new Change<>(
                fresh, fresh.stream().map(place -> new PlaceDefined(place, now)).toList()));
        return new PlacesDefined(fresh.size() - changed, changed, wanted.size() - fresh.size());
    }

    private static Set<String> mentioned(List<PlaceRow> rows) {
        var codes = new HashSet<String>();
        for (PlaceRow row : rows) {
            codes.add(row.code());
            codes.add(row.parent());
        }
        return codes;
    }
}
