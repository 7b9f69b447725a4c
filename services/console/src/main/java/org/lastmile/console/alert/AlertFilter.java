package org.lastmile.console.alert;

import java.util.List;

/**
 * Which alerts a reader wants to see; empty narrows nothing, and so does what cannot be a code, kind or state.
 *
 * @param place code of the place whose subtree is wanted
 * @param kinds kinds of alert
 * @param states states of alert
 */
record AlertFilter(String place, List<String> kinds, List<String> states) {

    AlertFilter {
        place = place.matches("[0-9]{2,15}") ? place : "";
        kinds = words(kinds);
        states = words(states);
    }

    private static List<String> words(List<String> given) {
        return given.stream()
                .filter(word -> word.matches("[A-Z][A-Z0-9_]{0,63}"))
                .distinct()
                .toList();
    }

    boolean matches(Alert alert) {
        return (place.isEmpty() || alert.places().stream().anyMatch(code -> code.startsWith(place)))
                && (kinds.isEmpty() || kinds.contains(alert.kind()))
                && (states.isEmpty() || states.contains(alert.state()));
    }

    /** As a query, to be read back by a page or by notification; begins with an ampersand unless empty. */
    public String query() {
        var query = new StringBuilder();
        if (!place.isEmpty()) {
            add(query, "place", place);
        }
        kinds.forEach(kind -> add(query, "kind", kind));
        states.forEach(state -> add(query, "state", state));
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append('&').append(name).append('=').append(value);
    }
}
