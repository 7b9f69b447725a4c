/** Findings over HTTP, in PostgreSQL, as events, and their timers in db-scheduler. */
@NullMarked
package org.lastmile.inspection.finding.adapter;

import org.jspecify.annotations.NullMarked;
