/** Keeps restrictions in PostgreSQL and tells the gates of them over Kafka. */
@NullMarked
package org.lastmile.quarantine.restriction.adapter;

import org.jspecify.annotations.NullMarked;
