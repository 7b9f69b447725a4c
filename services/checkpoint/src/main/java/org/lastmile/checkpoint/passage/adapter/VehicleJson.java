package org.lastmile.checkpoint.passage.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.Reading;
import org.lastmile.checkpoint.passage.ReadingFault;

/** Reads what an item says of a vehicle and the people in it. */
final class VehicleJson {

    static final int MOST_PASSENGERS = 60;
    private static final int MOST_PEOPLE = 100;

    private VehicleJson() {}

    /** Those besides the driver; null when the item is no passage of a vehicle. */
    static @Nullable List<Reading.Passenger> passengers(JsonNode item) {
        JsonNode list = item.path("passengers");
        if (ReadingJson.isAbsent(list)) {
            return null;
        }
        if (!list.isArray() || list.size() > MOST_PASSENGERS) {
            throw new ReadingFault(
                    "passengers-invalid", "passengers must be a list of at most " + MOST_PASSENGERS + " objects");
        }
        var passengers = new ArrayList<Reading.Passenger>(list.size());
        for (JsonNode passenger : list) {
            if (!passenger.isObject()) {
                throw new ReadingFault("passengers-invalid", "a passenger must be an object");
            }
            passengers.add(new Reading.Passenger(ReadingJson.shown(passenger), ReadingJson.celsius(passenger)));
        }
        return passengers;
    }

    /** How many people the staff counted in it. */
    static @Nullable Integer people(JsonNode item) {
        return whole(item, "people", 1, MOST_PEOPLE, "people-invalid");
    }

    static @Nullable Integer whole(JsonNode item, String field, int least, int most, String code) {
        JsonNode value = item.path(field);
        if (ReadingJson.isAbsent(value)) {
            return null;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            throw new ReadingFault(code, field + " must be a whole number from " + least + " to " + most);
        }
        return value.intValue();
    }
}
