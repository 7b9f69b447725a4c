/**
 * How households come in and go out: JSON over HTTP, rows in PostgreSQL, HouseholdChanged in the outbox.
 * {@code HouseholdWiring} makes the use cases beans.
 */
@NullMarked
package org.lastmile.registration.household.adapter;

import org.jspecify.annotations.NullMarked;
