/**
 * Real PostgreSQL, Kafka and schema registry on one machine, as plain processes started from Maven artifacts. In comes
 * a folder and four ports, out come addresses to connect to; the processes outlive whoever started them, and the next
 * start adopts or replaces what it finds. Start reading at {@link org.lastmile.local.infrastructure.Infrastructure};
 * tests use {@link org.lastmile.local.infrastructure.SharedInfrastructure}.
 */
@NullMarked
package org.lastmile.local.infrastructure;

import org.jspecify.annotations.NullMarked;
