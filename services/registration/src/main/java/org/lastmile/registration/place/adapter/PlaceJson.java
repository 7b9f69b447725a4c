package org.lastmile.registration.place.adapter;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lastmile.registration.place.Place;
import org.lastmile.registration.place.PlaceRow;

/** Places as JSON. */
final class PlaceJson {

    private PlaceJson() {}

    /** A place as a client defines it. */
    record Request(
            @Nullable String code,
            @Nullable String name,
            @Nullable String level,
            @Nullable String parent) {

        PlaceRow toRow() {
            return new PlaceRow("", text(code), text(name), text(level), text(parent));
        }

        private static String text(@Nullable String value) {
            return Objects.requireNonNullElse(value, "").strip();
        }
    }

    /** Places that were looked for. */
    record Page(List<Response> items) {

        static Page of(List<Place> places) {
            return new Page(places.stream().map(Response::of).toList());
        }
    }

    /** A place as a client sees it. */
    record Response(
            String code,
            String name,
            String level,
            @Nullable String parent,
            long version) {

        static Response of(Place place) {
            return new Response(place.code(), place.name(), place.level().name(), place.parent(), place.version());
        }
    }
}
