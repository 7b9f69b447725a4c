package org.lastmile.local.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The real places of one county (15 towns, 288 villages), loaded when a stack knows none of them yet. */
public final class County {

    /** The largest place of the county's tree, the province. */
    public static final String ROOT = "13";

    /** The county itself. */
    public static final String CODE = "130126";

    private static final String FILE = "places-130126.csv";
    private static final int OK = 200;

    private final Api api;

    /** The county in the stack behind this front door. */
    public County(Api api) {
        this.api = api;
    }

    /** Loads the places unless they are there; says in a few words what was done. */
    public String load() {
        var token = api.token("ops", ROOT);
        var places = places();
        if (api.get("/v1/places/" + places.getLast().code(), token).statusCode() == OK) {
            return "places are there";
        }
        Api.successful(api.post("/v1/places", token, "text/csv", csv()), "the county's places were not loaded");
        return "%d places loaded".formatted(places.size());
    }

    /** All its places, each after the one it lies in. */
    public static List<Place> places() {
        return csv().lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cell -> new Place(cell[0], cell[1], cell[2]))
                .toList();
    }

    private static String csv() {
        try (var file = County.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
