package org.lastmile.registration.person.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People as JSON answers. */
final class PersonJson {

    private PersonJson() {}

    /**
     * A person.
     *
     * @param masked true when name, phone and numbers are hidden
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Response(
            String personToken,
            String name,
            @Nullable String phone,
            String placeCode,
            @Nullable UUID householdId,
            List<DocumentResponse> documents,
            boolean masked) {}

    /** A document of a person. */
    record DocumentResponse(String token, String type, String country, String number) {}
}
