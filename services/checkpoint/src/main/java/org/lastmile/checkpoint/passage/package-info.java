/**
 * A reading in, a verdict out. {@link TakeReadings} checks every item of a request, turns documents into tokens, asks
 * what is known of the person, decides {@link Verdict} and hands the passages to Kafka; only what Kafka has
 * acknowledged is answered. Nothing here waits for the database.
 */
@NullMarked
package org.lastmile.checkpoint.passage;

import org.jspecify.annotations.NullMarked;
