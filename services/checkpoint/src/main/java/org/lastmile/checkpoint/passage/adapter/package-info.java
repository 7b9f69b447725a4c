/** Readings over HTTP, passages to Kafka and in the database. */
@NullMarked
package org.lastmile.checkpoint.passage.adapter;

import org.jspecify.annotations.NullMarked;
