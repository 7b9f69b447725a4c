/**
 * Who lives with whom. A person is in at most one household; whoever joins one leaves the other. HouseholdChanged goes
 * out once per person concerned, so that every reader who follows one person knows the co-residents. Start at
 * {@link org.lastmile.registration.household.Moving}, the one rule.
 */
@NullMarked
package org.lastmile.registration.household;

import org.jspecify.annotations.NullMarked;
