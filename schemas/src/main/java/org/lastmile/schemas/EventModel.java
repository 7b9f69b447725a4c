package org.lastmile.schemas;

import java.util.ArrayList;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * How values of one event class are made. As Avro's own model, but lists are plain ones: two lists of Avro's cannot be
 * compared when a record in them holds a UUID or a date.
 */
final class EventModel extends SpecificData {
    private static final int MOST_AHEAD = 64;

    EventModel(Class<?> type) {
        super(type.getClassLoader());
        SpecificData.getForClass(type).getConversions().forEach(this::addLogicalTypeConversion);
    }

    @Override
    public Object newArray(@Nullable Object old, int size, Schema schema) {
        return new ArrayList<>(Math.min(size, MOST_AHEAD));
    }
}
