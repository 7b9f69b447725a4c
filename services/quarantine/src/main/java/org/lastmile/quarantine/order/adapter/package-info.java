/** Orders over HTTP, in PostgreSQL and out to Kafka; registration is asked over HTTP. */
@NullMarked
package org.lastmile.quarantine.order.adapter;

import org.jspecify.annotations.NullMarked;
