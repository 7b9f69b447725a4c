/** Gates over HTTP and in the database, and places from Kafka. */
@NullMarked
package org.lastmile.checkpoint.gate.adapter;

import org.jspecify.annotations.NullMarked;
