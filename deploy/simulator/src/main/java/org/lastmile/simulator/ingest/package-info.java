/**
 * How many readings checkpoint takes: an open loop of requests over bare connections straight to the service, counted
 * afterwards in Kafka and in its database, beside the raw limits of the same run. Start at {@link Ingest}.
 */
@NullMarked
package org.lastmile.simulator.ingest;

import org.jspecify.annotations.NullMarked;
