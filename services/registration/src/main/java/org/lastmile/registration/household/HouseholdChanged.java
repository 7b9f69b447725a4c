package org.lastmile.registration.household;

import java.time.Instant;
import org.lastmile.platform.core.pii.PersonToken;

/**
 * The members of a household changed, as told to one person concerned.
 *
 * @param person the member this is for, or who has left
 * @param household the household now
 * @param left true when this person is no member any more
 * @param at when
 */
public record HouseholdChanged(PersonToken person, Household household, boolean left, Instant at) {}
