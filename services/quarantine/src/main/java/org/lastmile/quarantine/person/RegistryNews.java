package org.lastmile.quarantine.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonToken;

/** What registration tells of a person. */
public sealed interface RegistryNews {

    /** Primary token of the person it is about. */
    PersonToken person();

    /** Known from now on, or known anew with another place. */
    record Registered(
            PersonToken person, String placeCode, @Nullable UUID household, long version) implements RegistryNews {}

    /** A further document belongs to the same person. */
    record Linked(PersonToken person, PersonToken document) implements RegistryNews {}

    /** Lives in this household from now on. */
    record Joined(PersonToken person, UUID household, long version) implements RegistryNews {}

    /** Does not live in this household any more. */
    record Left(PersonToken person, UUID household) implements RegistryNews {}
}
