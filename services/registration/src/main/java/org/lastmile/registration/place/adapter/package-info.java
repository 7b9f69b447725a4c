/**
 * How places come in and go out: CSV and JSON over HTTP, rows in PostgreSQL, PlaceDefined in the outbox. Everything
 * here is hidden; {@code PlaceWiring} makes the use cases beans.
 */
@NullMarked
package org.lastmile.registration.place.adapter;

import org.jspecify.annotations.NullMarked;
