package org.lastmile.checkpoint.restriction;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which household a person lives in, as registration last told it. */
@Singleton
public class Households {

    private final Map<String, UUID> ofPerson = new ConcurrentHashMap<>();

    /** The person lives there. */
    public void joined(String personToken, UUID household) {
        ofPerson.put(personToken, household);
    }

    /** The person lives in no known household. */
    public void left(String personToken) {
        ofPerson.remove(personToken);
    }

    /** The household of the person with this first token; null when none is known. */
    public @Nullable UUID of(String personToken) {
        return ofPerson.get(personToken);
    }
}
