/** Exits over HTTP and in PostgreSQL. */
@NullMarked
package org.lastmile.quarantine.exit.adapter;

import org.jspecify.annotations.NullMarked;
