package org.lastmile.registration.household;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.pii.PersonToken;

/** The households, and the people seen as somebody who lives somewhere. */
public interface Households {

    /**
     * Where a person lives.
     *
     * @param asked the token that was asked for
     * @param primary the person's primary token
     * @param placeCode where the person lives
     */
    record Resident(PersonToken asked, PersonToken primary, String placeCode) {}

    /** Lets changes of households take turns, until the transaction ends: each sees what the one before did. */
    void takeTurn();

    /** One household. */
    Optional<Household> find(UUID id);

    /** The people these tokens mean; unknown ones are left out. */
    List<Resident> residents(Collection<PersonToken> tokens);

    /** The households these people (primary tokens) live in. */
    List<Household> homesOf(Collection<PersonToken> people);

    /** Next version, over all households. */
    long nextVersion();

    /** Makes an empty household. */
    void add(Household empty);

    /** Keeps households and where their people live, together with the events. */
    void save(Change<List<Household>, HouseholdChanged> change);
}
