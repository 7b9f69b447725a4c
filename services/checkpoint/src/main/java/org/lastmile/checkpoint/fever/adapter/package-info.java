/** Passages from Kafka, episodes in the database, violations into the outbox. */
@NullMarked
package org.lastmile.checkpoint.fever.adapter;

import org.jspecify.annotations.NullMarked;
