package org.lastmile.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.lastmile.local.stack.Stack;

/** The real places of one county (15 towns, 288 villages), loaded when the stack knows none of them yet. */
final class County {

    /** The largest place of the county's tree, the province. */
    static final String ROOT = "13";

    private static final String FILE = "places-130126.csv";
    private static final int OK = 200;

    private final Api api;

    County(Stack stack) {
        this.api = new Api(stack);
    }

    /** Loads the places unless they are there; says in a few words what was done. */
    String load() {
        var token = api.token("ops", ROOT);
        var places = places();
        var last =
                places.stripTrailing().lines().reduce((first, second) -> second).orElseThrow();
        if (api.get("/v1/places/" + last.split(",", 2)[0], token).statusCode() == OK) {
            return "places are there";
        }
        Api.successful(api.post("/v1/places", token, "text/csv", places), "the county's places were not loaded");
        return "%d places loaded".formatted(places.lines().count() - 1);
    }

    private static String places() {
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
