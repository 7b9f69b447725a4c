/** Passages from Kafka, confirmations over HTTP, episodes in PostgreSQL, violations to Kafka. */
@NullMarked
package org.lastmile.quarantine.breach.adapter;

import org.jspecify.annotations.NullMarked;
