/** Episodes in the database, violations into the outbox. */
@NullMarked
package org.lastmile.checkpoint.violation.adapter;

import org.jspecify.annotations.NullMarked;
