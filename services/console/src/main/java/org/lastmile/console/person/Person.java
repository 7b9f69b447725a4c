package org.lastmile.console.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as registration shows them here: masked.
 *
 * @param personToken goes to services only, never to a browser
 */
public record Person(
        String personToken,
        String name,
        @Nullable String phone,
        String placeCode,
        @Nullable String householdId,
        List<Document> documents) {

    /** A document, its number masked. */
    public record Document(String type, String country, String number) {}

    /** What tells this person from others of the same household, masked. */
    public String label() {
        return documents.isEmpty() ? name : name + " " + documents.getFirst().number();
    }

    @Override
    public String toString() {
        return "Person";
    }
}
