package org.lastmile.registration.person;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonToken;

/** What happens to a person in the vault. */
public sealed interface PersonEvent {

    /** Primary token: the key of the topic. */
    PersonToken person();

    /** A person is known and lives at a place. */
    record PersonRegistered(
            PersonToken person, String placeCode, @Nullable UUID householdId, Instant at, long version)
            implements PersonEvent {}

    /** A further document means the same person. */
    record DocumentLinked(PersonToken person, PersonToken document, Instant at, long version) implements PersonEvent {}
}
