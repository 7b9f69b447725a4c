package org.lastmile.console.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place as registration shows it. */
public record PlaceJson(
        String code, String name, String level, @Nullable String parent) {

    /** Several of them. */
    record Page(List<PlaceJson> items) {}

    /** As a form shows it and takes it back: the code first, so that it can be read from the text. */
    public String label() {
        return code + " " + name;
    }
}
