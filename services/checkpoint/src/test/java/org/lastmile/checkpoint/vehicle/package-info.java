/** Vehicles over HTTP and Kafka. */
@NullMarked
package org.lastmile.checkpoint.vehicle;

import org.jspecify.annotations.NullMarked;
